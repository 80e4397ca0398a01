import assert from 'node:assert/strict'
import { request as send } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { describe, it } from 'node:test'
import { allCodes, status } from 'statute/book'
import { type ExampleMessage, proses } from 'statute/book/prose'
import { fieldOf, type Message, octets, parseDate, parseEntityTags, parseMessage } from 'statute/syntax'

/** The example exchanges of the book: octets that our parser and node's read, and that keep the rules they explain. */

const read = (message: ExampleMessage): Message => {
  const parsed = parseMessage(octets(message))
  assert.ok(parsed, `no start line: ${message.lines[0]}`)
  assert.deepEqual(parsed.faults, [])
  return parsed
}

function checkResponse({ start, fields, content }: Message): void {
  assert.ok(start.kind === 'response')
  const facts = status(start.code)
  assert.ok(facts, `${start.code} is not in the book`)
  const name = (field: string): string => `${start.code}: ${field}`
  if (facts.owners.includes('IETF')) assert.equal(start.phrase, facts.phrase)
  if (start.code >= 200) assert.ok(parseDate(fieldOf(fields, 'Date') ?? '') !== undefined, name('Date'))
  const multipart = /^multipart\/byteranges/.test(fieldOf(fields, 'Content-Type') ?? '')
  for (const [field, level] of Object.entries(facts.fields)) {
    const present = fieldOf(fields, field) !== undefined
    if (level === 'must' && !(multipart && field === 'Content-Range')) assert.ok(present, name(field))
    if (level === 'must not') assert.ok(!present, name(field))
  }
  if (facts.content === 'forbidden') assert.equal(content, '')
  const tag = fieldOf(fields, 'ETag')
  if (tag !== undefined) assert.equal(parseEntityTags(tag)?.length, 1, name('ETag'))
  const length = fieldOf(fields, 'Content-Length')
  if (content) assert.equal(Number(length), Buffer.byteLength(content), name('Content-Length'))
  if (/^application\/(\w+\+)?json\b/.test(fieldOf(fields, 'Content-Type') ?? '') && content && start.code !== 206) {
    const value = JSON.parse(content)
    if (fieldOf(fields, 'Content-Type') === 'application/problem+json') assert.equal(value.status, start.code)
  }
}

/** Each request of an example with the answers to it, up to the final one. */
function turns(messages: readonly ExampleMessage[]): { asked: Message; answers: ExampleMessage[] }[] {
  const found: { asked: Message; answers: ExampleMessage[] }[] = []
  for (const message of messages) {
    if (message.lines.length === 0) continue
    if (message.from === 'client') found.push({ asked: read(message), answers: [] })
    else found.at(-1)?.answers.push(message)
  }
  return found.filter(({ answers }) => answers.length > 0)
}

/** Replays the answers on a real socket to node's own client, and gives the codes that it understood, in order. */
async function replay({ asked, answers }: { asked: Message; answers: ExampleMessage[] }): Promise<number[]> {
  assert.ok(asked.start.kind === 'request')
  const { method, target } = asked.start
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(answers.map(octets).join('')))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const codes: number[] = []
  try {
    await new Promise<void>((resolve, reject) => {
      const upgrade = asked.fields.some(({ name }) => name.toLowerCase() === 'upgrade')
      const headers = { Host: 'erp.example', ...(upgrade && { Connection: 'Upgrade', Upgrade: 'websocket' }) }
      const request = send({ port, host: '127.0.0.1', method, path: target, headers })
      request.on('information', ({ statusCode }) => codes.push(statusCode))
      request.on('upgrade', ({ statusCode }) => resolve(void codes.push(statusCode ?? 0)))
      request.on('connect', ({ statusCode }, socket) => {
        codes.push(statusCode ?? 0)
        socket.destroy()
        resolve()
      })
      request.on('response', response => {
        codes.push(response.statusCode ?? 0)
        response.resume()
        response.on('end', resolve)
        response.on('error', reject)
      })
      request.on('error', reject)
      request.end()
    })
  } finally {
    server.close()
  }
  return codes
}

describe('example exchanges', () => {
  for (const { code } of allCodes) {
    for (const example of proses[code]?.examples ?? []) {
      it(`${code}: ${example.about}`, async () => {
        for (const turn of turns(example.messages)) {
          if (turn.asked.start.kind === 'request' && turn.asked.start.version === '1.1') {
            assert.ok(fieldOf(turn.asked.fields, 'Host'), 'a request has Host')
          }
          const answers = turn.answers.map(read)
          answers.forEach(checkResponse)
          const wanted = answers.map(({ start }) => (start.kind === 'response' ? start.code : 0))
          assert.deepEqual(await replay(turn), wanted)
        }
      })
    }
  }

  it('there is one for every code of the book', () => {
    for (const { code } of allCodes) assert.ok((proses[code]?.examples.length ?? 0) > 0, String(code))
  })
})
