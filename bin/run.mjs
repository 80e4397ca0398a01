// Runs on any Node with npm, before anything else: installs the locked dependencies (the pinned Node 24 among them)
// when they are missing or older than the lock file, then runs its arguments on that Node. A process of its own does so,
// because a shell remembers where it found the first `node`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'
const stamp = join(root, 'node_modules', '.statute-lock')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('statute: installing dependencies (once) …')
  const install = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  })
  if (install.status !== 0) {
    console.error('statute: npm ci failed; check the network and run the command again.')
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

const npm = npmAbove()
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
const child = spawn(node, ['--conditions=source', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('error', error => {
  console.error(
    `statute: the pinned Node cannot run here (${error.message}); delete node_modules and run the command again.`,
  )
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))

// Nothing tells a script that npm was killed, and a server would go on without it.
if (npm) {
  const watch = setInterval(() => {
    if (alive(npm)) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 250)
  watch.unref()
}

/** The process id of the npm that runs this: the parent, or the parent of the shell between them. */
function npmAbove() {
  if (windows || !process.env.npm_lifecycle_event) return undefined
  try {
    const [parent, name] = parentOf(process.ppid)
    return /sh$/.test(name) ? parent : process.ppid
  } catch {
    return process.ppid
  }
}

/** The parent of a process, and the process's own name. Linux may lack ps, others lack /proc. */
function parentOf(pid) {
  if (process.platform === 'linux') {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return [Number(parent), name]
  }
  const [parent, name = ''] = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', pid]).stdout.toString().trim().split(/\s+/)
  return [Number(parent), name]
}

function alive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
