import assert from 'node:assert/strict'
import { it } from 'node:test'
import { request, resource, service } from '../../engine/index.ts'
import { States } from './states.ts'

it('states are kept as long as there is room, the latest ones', async () => {
  let version = 0
  const states = new States<string>(2500)
  const log = resource('/log', {
    find: (_, context) => {
      const text = `${'line\n'.repeat(200)}${version}`
      states.keep(context, `${version}`, text, found => found.length)
      return text
    },
    entityTag: found => found.slice(1000),
    represent: { 'text/plain': (found: string) => found },
    deltas: states.deltas,
  })
  const api = service([log])
  const since = async (state: number) =>
    (await api.answer(request('GET', '/log', { 'A-IM': 'vcdiff', 'If-None-Match': `"${state}"` }))).status
  for (; version < 4; version++) await since(-1)
  assert.deepEqual([await since(3), await since(2), await since(0)], [226, 200, 200])
})
