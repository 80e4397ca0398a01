import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { request, resource, service } from '../../engine/index.ts'
import { cors } from './cors.ts'

const origin = 'https://erp.example'
const preflight = { Origin: origin, 'Access-Control-Request-Method': 'PUT' }

describe('CORS', () => {
  it('lets the scripts of a listed origin read an answer, and says that it depends on the origin', () => {
    const fields = cors({ origins: ['http://127.0.0.1:3000', origin] })(request('GET', '/', { Origin: origin }), [
      'GET',
    ])
    assert.equal(fields['Access-Control-Allow-Origin'], origin)
    assert.equal(fields.Vary, 'Origin')
    assert.equal(fields['Access-Control-Allow-Credentials'], undefined)
    for (const name of ['ETag', 'Location', 'Link', 'Retry-After', 'RateLimit', 'RateLimit-Policy']) {
      assert.ok(String(fields['Access-Control-Expose-Headers']).split(', ').includes(name), name)
    }
    assert.equal(fields['Access-Control-Allow-Methods'], undefined)
  })

  it('says nothing to any other origin but that the answer depends on it', () => {
    const allowing = cors({ origins: [origin], credentials: true, maxAge: 60 })
    for (const other of [
      undefined,
      'null',
      '',
      'https://erp.example.evil.example',
      'https://evil.example, https://erp.example',
      'http://erp.example',
      'https://erp.example:8443',
      'https://ERP.example',
      'https://erp.exampl',
    ]) {
      const fields = other === undefined ? {} : { ...preflight, Origin: other }
      assert.deepEqual(allowing(request('OPTIONS', '/', fields), ['GET']), { Vary: 'Origin' }, other)
    }
  })

  it('answers a preflight with the methods of the resource and the fields that it understands', () => {
    const allowing = cors({ origins: [origin], credentials: true, maxAge: 600 })
    const fields = allowing(request('OPTIONS', '/', preflight), ['GET', 'HEAD', 'PUT', 'OPTIONS'])
    assert.equal(fields['Access-Control-Allow-Origin'], origin)
    assert.equal(fields['Access-Control-Allow-Methods'], 'GET, HEAD, PUT, OPTIONS')
    assert.equal(fields['Access-Control-Max-Age'], '600')
    assert.equal(fields['Access-Control-Allow-Credentials'], 'true')
    assert.match(String(fields['Access-Control-Allow-Headers']), /\bAuthorization\b.*\bIf-Match\b/)
    assert.equal(fields['Access-Control-Expose-Headers'], undefined)
  })

  it('an OPTIONS that is no preflight is an answer as any other', () => {
    const fields = cors({ origins: [origin] })(request('OPTIONS', '/', { Origin: origin }), ['GET'])
    assert.equal(fields['Access-Control-Allow-Methods'], undefined)
    assert.ok(fields['Access-Control-Expose-Headers'])
  })

  it('for every origin is the same for every origin', () => {
    const fields = cors({ origins: '*' })(request('GET', '/', { Origin: origin }), ['GET'])
    assert.equal(fields['Access-Control-Allow-Origin'], '*')
    assert.equal(fields.Vary, undefined)
  })

  it('allows an origin without a name only where it is listed', () => {
    const fields = cors({ origins: ['null'] })(request('GET', '/', { Origin: 'null' }), [])
    assert.equal(fields['Access-Control-Allow-Origin'], 'null')
  })

  it('refuses at definition what no browser sends, and what would give users away', () => {
    assert.throws(() => cors({ origins: '*', credentials: true }), /list the origins/)
    for (const maxAge of [-1, 0.5, Number.NaN]) assert.throws(() => cors({ origins: '*', maxAge }), /maxAge/)
    for (const wrong of [
      '*',
      '',
      'erp.example',
      'https://erp.example/',
      'https://a@erp.example',
      'https://*.example x',
    ]) {
      assert.throws(() => cors({ origins: [wrong] }), /is no origin/, wrong)
    }
    assert.throws(() => cors({ origins: ['https://ERP.example:443'] }), /send .* as "https:\/\/erp.example"/)
    assert.ok(cors({ origins: ['capacitor://localhost', 'chrome-extension://abc'] }))
  })

  it('is a field of every answer of a service, preflights and refusals too', async () => {
    const allowing = cors({ origins: [origin] })
    const shop = service(
      [resource('/parts', { represent: { 'text/plain': () => 'parts' }, delete: () => undefined })],
      {
        fields: (asked, found) => allowing(asked, found?.methods ?? []),
      },
    )
    const ask = async (method: string, path: string, fields: Record<string, string>) =>
      await shop.answer(request(method, path, fields))
    const allowed = await ask('OPTIONS', '/parts', preflight)
    assert.equal(allowed.status, 204)
    assert.equal(allowed.fields['Access-Control-Allow-Methods'], 'GET, HEAD, DELETE, OPTIONS')
    const refused = await ask('PUT', '/parts', { Origin: origin })
    assert.equal(refused.status, 405)
    assert.equal(refused.fields['Access-Control-Allow-Origin'], origin)
    assert.match(String(refused.fields.Vary), /Origin/)
  })
})
