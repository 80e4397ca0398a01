import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { failure } from './failure.ts'

describe('what the log has of an error', () => {
  it('type, message, code and stack, and nothing else that hangs on it', () => {
    const error = Object.assign(new TypeError('No.'), {
      code: 'E_NO',
      config: { headers: { authorization: 'secret' } },
    })
    assert.deepEqual(failure(error), { type: 'TypeError', message: 'No.', code: 'E_NO', stack: error.stack })
  })

  it('what caused it, and what came together, as far as that goes', () => {
    const refused = new AggregateError([new Error('::1'), new Error('127.0.0.1')], '')
    const { cause } = failure(new Error('The store is gone.', { cause: refused }))
    assert.deepEqual(
      cause?.errors?.map(({ message }) => message),
      ['::1', '127.0.0.1'],
    )
    const circle = new Error('round')
    circle.cause = circle
    assert.equal(JSON.stringify(failure(circle)).match(/"message":"round"/g)?.length, 5)
    const many = new AggregateError(Array.from({ length: 100 }, () => new Error('one')))
    assert.equal(failure(many).errors?.length, 5)
  })

  it('whatever was thrown', () => {
    assert.deepEqual(failure('oops'), { type: 'string', message: 'oops' })
    assert.deepEqual(failure(undefined), { type: 'undefined', message: 'undefined' })
    assert.deepEqual(failure({ password: 'secret' }), { type: 'object', message: '[Object]' })
    const hostile = {
      toString: () => {
        throw new Error('no')
      },
    }
    assert.equal(failure(hostile).type, 'object')
  })

  it('not more than somebody reads', () => {
    const { message, stack = '' } = failure(new Error('x'.repeat(1_000_000)))
    assert.deepEqual([message.length, stack.length], [2_000, 10_000])
    assert.equal(failure('x'.repeat(1_000_000)).message.length, 2_000)
  })

  it('no control characters that JSON lets pass', () => {
    assert.equal(failure('a\x9b31m\x7f\u2028b\u00a0').message, 'a\\u009b31m\\u007f\\u2028b\u00a0')
    assert.match(failure(new Error('\x9b')).stack ?? '', /^Error: \\u009b\n/)
  })
})
