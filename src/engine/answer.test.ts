import assert from 'node:assert/strict'
import { it } from 'node:test'
import { answer } from './answer.ts'

it('an illegal answer does not compile', () => {
  assert.equal(answer(401, { 'WWW-Authenticate': 'Basic realm="erp"' }, 'Sign in.').status, 401)
  assert.equal(answer(204).status, 204)
  // @ts-expect-error a 401 must carry a challenge (RFC 9110 §15.5.2)
  answer(401)
  // @ts-expect-error a 405 must carry Allow (RFC 9110 §15.5.6)
  answer(405, { Vary: 'Accept' })
  // @ts-expect-error a 426 must carry Upgrade (RFC 9110 §15.5.22)
  answer(426, {})
  // @ts-expect-error a 204 has no content (RFC 9110 §15.3.5)
  answer(204, {}, 'content')
  // @ts-expect-error a 304 has no content (RFC 9110 §15.4.5)
  answer(304, {}, 'content')
  // @ts-expect-error a 204 has no Content-Length (RFC 9110 §8.6)
  answer(204, { 'Content-Length': '0' })
  // @ts-expect-error 471 is no code of the book
  answer(471)
})
