import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Access, bearer, outline, reasons, request, resource, service } from './index.ts'

type Verdict = boolean | 'hidden'

function serving(access: Partial<Access<string, { readonly request: { readonly method: string } }>>) {
  const verify = (token: string) => (token === 'anna' ? 'anna' : undefined)
  const seen: unknown[] = []
  const page = resource('/', {
    access: { schemes: [bearer({ realm: 'erp', verify })], anonymous: 'anyone', ...access },
    represent: {
      'text/plain': (_, { caller }) => {
        seen.push(caller)
        return 'page'
      },
    },
    delete: () => undefined,
  })
  const shop = service([page])
  return {
    seen,
    ask: (method: string, fields: Record<string, string> = {}) => shop.answer(request(method, '/', fields)),
    /** What decided whether the caller is known. */
    why: async (method: string, fields: Record<string, string> = {}) => {
      const { trace = [] } = await shop.answer(request(method, '/', fields), { trace: reasons })
      const { outcome, fact = '' } = trace.find(({ question }) => question === 'caller known') ?? {}
      return [outcome, fact.split('; ').slice(1).join('; ')]
    },
    /** When it is asked for credentials, as the outline says. */
    when: (method: string) => {
      const told = outline(shop).resources[0]?.methods.find(each => each.method === method)?.answers ?? []
      return told
        .filter(({ status }) => status === 401 || status === 407)
        .flatMap(({ cases }) => cases.map(({ when }) => when))
    },
  }
}

const reading =
  (verdict: Verdict) =>
  (caller: string, { request }: { readonly request: { readonly method: string } }) =>
    caller === 'anna' || request.method === 'GET' || verdict

describe('an anonymous caller', () => {
  it('is who calls without credentials, and may what it is allowed', async () => {
    const { ask, seen } = serving({ allow: reading(false) })
    assert.equal((await ask('GET')).status, 200)
    assert.equal((await ask('GET', { Authorization: 'Bearer anna' })).status, 200)
    assert.deepEqual(seen, ['anyone', 'anna'])
  })

  it('may everything where nothing is forbidden', async () => {
    assert.equal((await serving({}).ask('DELETE')).status, 204)
  })

  it('is asked for credentials where it is not allowed, hidden or not, at once or later', async () => {
    for (const verdict of [false, 'hidden'] as const) {
      for (const later of [false, true]) {
        const allow = reading(verdict)
        const { ask } = serving({ allow: later ? async (...about) => allow(...about) : allow })
        const { status, fields } = await ask('DELETE')
        assert.deepEqual([status, fields['WWW-Authenticate']], [401, 'Bearer realm="erp"'])
        assert.equal((await ask('DELETE', { Authorization: 'Bearer anna' })).status, 204)
      }
    }
  })

  it('is nobody who sent wrong credentials, or some that nobody reads', async () => {
    const { ask, seen } = serving({ allow: () => true })
    for (const credentials of ['Bearer eve', 'Digest x', '']) {
      assert.equal((await ask('GET', { Authorization: credentials })).status, 401, credentials)
    }
    assert.deepEqual(seen, [])
  })

  it('only yes is yes', async () => {
    for (const no of [undefined, null, 1, 'yes']) {
      assert.equal((await serving({ allow: () => no as unknown as boolean }).ask('GET')).status, 401)
    }
  })

  it('knows Proxy-Authorization for a proxy', async () => {
    const { ask } = serving({ proxy: true, allow: reading(false) })
    assert.equal((await ask('GET', { Authorization: 'Bearer eve' })).status, 200)
    assert.equal((await ask('GET', { 'Proxy-Authorization': 'Bearer eve' })).status, 407)
    assert.equal((await ask('DELETE')).status, 407)
  })

  it('is told as it is in the trace', async () => {
    const { why } = serving({ allow: reading('hidden') })
    const wrong = { Authorization: 'Bearer eve' }
    assert.deepEqual(await why('GET'), [true, 'there were none, and this is allowed without'])
    assert.deepEqual(await why('DELETE'), [false, 'there were none, and this is not allowed without'])
    assert.deepEqual(await why('GET', wrong), [false, 'the credentials are wrong'])
    assert.deepEqual(await why('GET', { Authorization: 'Digest x' }), [false, 'there were none of these'])
    assert.deepEqual(await why('DELETE', { Authorization: 'Bearer anna' }), [true, 'the credentials hold'])
    const relay = serving({ proxy: true, allow: reading(false) })
    assert.deepEqual(await relay.why('GET', wrong), [true, 'there were none, and this is allowed without'])
    assert.deepEqual(await relay.why('DELETE', wrong), [false, 'there were none, and this is not allowed without'])
    assert.deepEqual(await relay.why('GET', { 'Proxy-Authorization': 'Bearer eve' }), [
      false,
      'the credentials are wrong',
    ])
    const { why: member } = serving({ anonymous: undefined as unknown as string, allow: reading(false) })
    assert.deepEqual(await member('GET'), [false, 'there were none of these'])
  })

  it('is told as it is in the outline: what it needs none for is refused to wrong credentials alone', () => {
    const wrong = ['The credentials in `Authorization` are wrong; only Bearer is read.']
    const needed = [
      'The credentials in `Authorization` are wrong, or there are none and this needs some; only Bearer is read.',
    ]
    const allow = reading(false)
    const verdicts = (method: string): readonly Verdict[] => (method === 'GET' ? [true] : [true, false])
    assert.deepEqual(serving({}).when('DELETE'), wrong)
    assert.deepEqual(serving({ allow }).when('GET'), needed)
    assert.deepEqual(serving({ allow, verdicts }).when('GET'), wrong)
    assert.deepEqual(serving({ allow, verdicts }).when('DELETE'), needed)
    assert.deepEqual(serving({ allow, verdicts: () => ['hidden'] }).when('GET'), needed)
    assert.deepEqual(
      serving({ allow, proxy: true }).when('GET'),
      needed.map(said => said.replace('Auth', 'Proxy-Auth')),
    )
  })
})
