import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'

/** Whether processes can be pinned to a core here. */
export const pinned =
  availableParallelism() > 1 && spawnSync('taskset', ['-c', '0,1', 'true'], { stdio: 'ignore' }).status === 0

/** A process of its own on a core of its own. It sends its first message once it is ready. */
export async function start(script, core) {
  const node = [process.execPath, '--conditions=source', script]
  const [command, ...rest] = pinned ? ['taskset', '-c', String(core), ...node] : node
  const child = spawn(command, rest, {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return talk(child, script)
}

/** Questions and answers with a process. It sends its first message once it is ready. */
export async function talk(child, name) {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended before it answered`)
  })
  ended.catch(() => {})
  const answer = async () => (await Promise.race([once(child, 'message'), ended]))[0]
  const hello = await answer()
  return {
    hello,
    ask: message => {
      child.send(message)
      return answer()
    },
    stop: () => child.disconnect(),
  }
}
