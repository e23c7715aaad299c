/**
 * Installs the packages if they are missing or differ from package-lock.json, before a command runs.
 * Plain JavaScript without packages, so that it runs on whatever Node version the machine has.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const oldestNode = 20

const say = (line) => process.stderr.write(`${line}\n`)
const fail = (...lines) => {
  for (const line of lines) say(line)
  process.exit(1)
}

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return null
  }
}

/** The first difference from the lock file, or null. */
const firstDifference = () => {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  if (wanted === null) fail('package-lock.json cannot be read: is this a complete clone?')
  const installed = packagesOf(join(modules, '.package-lock.json'))
  if (installed === null) return 'nothing is installed yet'
  for (const [path, { version, optional, devOptional, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue
    const found = installed[path]
    // Packages for other platforms are left out, and are always optional.
    if (!found && (optional || devOptional)) continue
    if (!found) return `${path.slice('node_modules/'.length)} is missing`
    if (found.version !== version) return `${path.slice('node_modules/'.length)} is not at ${version}`
  }
  const node = process.platform === 'win32' ? 'node.exe' : 'node'
  if (wanted['node_modules/node'] && !existsSync(join(modules, 'node', 'bin', node)))
    return 'Node itself is missing'
  return null
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/**
 * One install at a time per clone; the lock of a killed one is taken over. It is outside `node_modules`, which an
 * install deletes.
 */
const lock = join(
  tmpdir(),
  `fidelizacion-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`,
)
const holder = join(lock, 'pid')

const isStale = () => {
  try {
    return !isAlive(Number(readFileSync(holder, 'utf8')))
  } catch {
    // Just created and its pid not yet written, or abandoned in between.
    return Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 5000
  }
}

const releaseLock = () => rmSync(lock, { recursive: true, force: true })

const takeLock = () => {
  let told = false
  for (;;) {
    try {
      mkdirSync(lock)
      writeFileSync(holder, String(process.pid))
      process.on('exit', releaseLock)
      return
    } catch (fault) {
      if (fault.code !== 'EEXIST') fail(`Cannot make ${lock}: ${fault.message}`)
    }
    if (isStale()) rmSync(lock, { recursive: true, force: true })
    else if (!told) say('Another command is installing the packages here; waiting for it …')
    told = true
    pause(300)
  }
}

/** Without this clone's own programs: an install replaces them, including Node, while it runs. */
const outsidePath = () =>
  (process.env.PATH ?? process.env.Path ?? '')
    .split(delimiter)
    .filter((part) => !resolve(part).startsWith(modules))
    .join(delimiter)

const runNpm = () => {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const env = { ...process.env, PATH: outsidePath() }
  const options = { cwd: root, env, stdio: ['ignore', 2, 2] }
  const npm = process.env.npm_execpath
  const ownNode = process.execPath.startsWith(modules)
  return npm !== undefined && !ownNode && npm.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

const install = (why) => {
  // `npm ci` empties the folder before it installs, and so would take another clone's packages away.
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    fail(
      `The packages here differ from package-lock.json (${why}), and node_modules is a link to another folder,`,
      'which an install would empty. Delete the link and run the same command again.',
    )
  say(`Installing the packages, because ${why}. This takes about half a minute, once …`)
  const started = Date.now()
  const { status, error } = runNpm()
  if (error)
    fail(`npm cannot be run: ${error.message}`, 'Install Node with npm (https://nodejs.org) and try again.')
  if (status !== 0) {
    fail(
      `npm ci ended with ${status}; see its output above for the reason. The most common ones are:`,
      '- the package registry cannot be reached: check the network, a proxy, and `npm config get registry`;',
      '- the disk is full: the packages need about 800 MB.',
      'Then run the same command again.',
    )
  }
  const still = firstDifference()
  if (still !== null) {
    fail(
      `npm ci ran, and yet ${still}.`,
      'Are install scripts switched off (`npm config get ignore-scripts`)?',
    )
  }
  say(`… installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  fail(`This needs Node ${oldestNode} or newer; this is ${process.version}.`)
}
if (firstDifference() !== null) {
  takeLock()
  // Check again: the other command may have installed them while this one waited.
  const why = firstDifference()
  if (why !== null) install(why)
  releaseLock()
  process.off('exit', releaseLock)
}
