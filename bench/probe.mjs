import { request } from 'node:http'

/**
 * Asks once before anything is measured, because a fast wrong answer would win.
 *
 * @returns the row's request as this server is to get it
 * @throws Error where the answer is not what the row asks for
 */
export async function probe(port, row) {
  const fields = { ...row.fields }
  if (row.conditional) {
    const tag = (await ask(port, row)).headers.etag
    if (!tag) throw new Error('its 200 has no ETag')
    fields['If-None-Match'] = tag
  }
  const answer = await ask(port, { ...row, fields })
  if (answer.status !== row.status) throw new Error(`answers ${answer.status}, not ${row.status}`)
  for (const [name, form] of Object.entries(row.carries ?? {})) {
    if (!form.test(answer.headers[name] ?? '')) throw new Error(`${name} is ${answer.headers[name]}`)
  }
  if (row.refused) {
    const { status } = await ask(port, { ...row, content: row.refused })
    if (status < 400 || status > 499) throw new Error(`answers ${status} to what the check refuses`)
  }
  return { method: row.method, path: row.path, fields, content: row.content }
}

function ask(port, { method, path, fields, content }) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: fields, agent: false }, response => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers }))
    })
    sent.on('error', reject)
    sent.end(content)
  })
}
