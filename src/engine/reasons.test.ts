import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { basic, json, reasons, request, resource, service } from './index.ts'

const accept = { 'application/json': json }
const part = resource('/parts/{id}', {
  represent: { 'text/plain': () => 'part' },
  access: {
    schemes: [basic({ realm: 'erp', verify: (_, password) => (password === 'hunter2' ? 'anna' : undefined) })],
  },
  post: { accept, act: () => undefined },
})
const questions = [{ name: 'constructor', before: 'resource exists', ask: () => undefined }] as const
const shop = service([part], { questions })
const credentials = { Authorization: `Basic ${btoa('anna:hunter2')}`, Cookie: 'session=hunter2' }

describe('reasons', () => {
  it('say of each question what decided it, and where it comes from', async () => {
    const { trace = [] } = await shop.answer(request('GET', '/parts/7', { ...credentials, Accept: 'image/png' }), {
      trace: reasons,
    })
    assert.deepEqual(trace.at(-1), {
      question: 'representation acceptable',
      outcome: false,
      fact: 'Accept: image/png; there is text/plain; none fits',
      section: 'RFC 9110 §15.5.7',
    })
    const own = trace.find(({ question }) => question === 'constructor')
    assert.deepEqual(own, { question: 'constructor', outcome: true })
  })

  it('repeat no secret: no credentials, no cookie, no content', async () => {
    const post = { ...credentials, 'Content-Type': 'application/json' }
    for (const asked of [
      request('GET', '/parts/7', credentials),
      request('GET', '/parts/7', { ...credentials, Authorization: 'Basic hunter2' }),
      request('GET', 'http://anna:hunter2@erp.example/nowhere'),
      request('POST', '/parts/7', post, '{"pw":hunter2}'),
      request('POST', '/parts/7', post, '"hunter2"'),
    ]) {
      const { trace, status, content } = await shop.answer(asked, { trace: reasons })
      assert.doesNotMatch(JSON.stringify(trace), /hunter2|aHVudGVy/i, asked.target)
      if (status === 404) assert.doesNotMatch(String(content), /hunter2/)
    }
  })
})
