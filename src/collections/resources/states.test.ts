import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type Context, request, resource, service } from '../../engine/index.ts'
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

it('states that are empty take room as well: clients think of many targets', async () => {
  const states = new States<string>(2500)
  const contexts: Context[] = []
  const log = resource('/log', {
    find: (_, context) => {
      contexts.push(context)
      states.keep(context, '0', '', found => found.length)
      return ''
    },
    represent: { 'text/plain': () => '' },
  })
  const api = service([log])
  for (let n = 0; n < 1000; n++) await api.answer(request('GET', `/log?q=${n}`, { 'A-IM': 'vcdiff' }))
  const [first, last] = [contexts[0], contexts.at(-1)].map(context => states.deltas.since('0', context as Context))
  assert.deepEqual([first, last], [undefined, ''])
})
