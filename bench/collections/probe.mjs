import { request } from 'node:http'

/**
 * Asks once before anything is measured, because a fast wrong answer would win.
 *
 * @param row what is asked for
 * @param list the target of a list, where this server has its own
 * @returns the row's requests as this server is to get them
 * @throws Error where the answer is not what the row asks for
 */
export async function probe(port, { method, fields, targets, condition, status, items }, list) {
  const asked = list && items ? [{ path: list }] : targets
  const [first] = asked
  const tag = condition && (await ask(port, { method: 'GET', path: first.path, fields })).tag
  const answer = await ask(port, { method, ...first, fields: { ...fields, ...(tag && { [condition]: tag }) } })
  if (answer.status !== status) throw new Error(`answers ${answer.status}, not ${status}`)
  const { length } = items ? (JSON.parse(answer.text).data ?? JSON.parse(answer.text)) : {}
  if (length !== items) throw new Error(`lists ${length} items, not ${items}`)
  return { method, fields, targets: asked, condition }
}

function ask(port, { method, path, fields, content }) {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: fields, agent: false }, async response => {
      const text = (await response.setEncoding('utf8').toArray()).join('')
      resolve({ status: response.statusCode, tag: response.headers.etag, text })
    })
    sent.on('error', reject)
    sent.end(content)
  })
}
