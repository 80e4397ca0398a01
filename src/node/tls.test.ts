import { overTls } from './wire.fixture.ts'

/** What holds for HTTP/1.1 over TCP holds over TLS: the same tests, on a server that speaks HTTP/2 as well. */
overTls()
for (const topic of ['answers', 'drain', 'expect', 'fault', 'head', 'interim', 'timeout', 'turn']) {
  await import(`./${topic}.test.ts`)
}
