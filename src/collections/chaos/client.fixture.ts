import { Agent, request } from 'node:http'

/** An answer that came. */
export interface Reply {
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
  readonly content: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look where they like
  readonly json: any
}

/** No answer came: nobody knows what became of the request. */
export class Unanswered extends Error {}

/** A client with one connection, which sends nothing twice by itself. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  /** Asked each time, as a server that starts again is elsewhere. */
  readonly #origin: () => string

  constructor(origin: () => string) {
    this.#origin = origin
  }

  /**
   * @param content a value to send as JSON
   * @throws Unanswered where not even a status comes
   */
  ask(method: string, target: string, fields: Record<string, string> = {}, content?: unknown): Promise<Reply> {
    const octets = content === undefined ? undefined : Buffer.from(JSON.stringify(content))
    return new Promise((resolve, reject) => {
      const sent = request(this.#origin() + target, {
        method,
        agent: this.#agent,
        headers: {
          ...(octets && { 'Content-Type': 'application/json', 'Content-Length': String(octets.length) }),
          ...fields,
        },
      })
      sent.once('error', error => reject(new Unanswered(`${method} ${target}: ${error.message}`)))
      sent.once('response', response => {
        let text = ''
        const done = () =>
          resolve({
            status: response.statusCode ?? 0,
            fields: response.headers as Record<string, string>,
            content: text,
            json: parsed(text),
          })
        response.setEncoding('utf8').on('data', piece => {
          text += piece
        })
        // the status alone acknowledges
        response.once('error', done).once('end', done)
      })
      sent.end(octets)
    })
  }

  /** Changes an item by a merge patch. */
  merge(target: string, patch: unknown, fields: Record<string, string> = {}): Promise<Reply> {
    return this.ask('PATCH', target, { 'Content-Type': 'application/merge-patch+json', ...fields }, patch)
  }

  close(): void {
    this.#agent.destroy()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
