/**
 * A fresh process that runs one function, as Lambda would: loads its bundle on request and calls it with events.
 * Imports nothing that the bundle would otherwise have to load itself.
 */
// How far this process's clock is behind, for a figure that would otherwise depend on the day.
const behindMs = Number(process.env['BENCH_CLOCK_BEHIND_MS'] ?? 0)
if (behindMs > 0) {
  const { now } = Date
  const behind = () => now() - behindMs
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, self) =>
      Reflect.construct(target, given.length === 0 ? [behind()] : given, self),
    get: (target, name) => (name === 'now' ? behind : Reflect.get(target, name)),
  })
}

type Handler = (event: unknown, context: object) => Promise<unknown>
type Order = { load?: string; call: unknown[] }

const isHandler = (value: unknown): value is Handler => typeof value === 'function'
const partOf = (answer: unknown, name: 'statusCode' | 'body'): unknown =>
  typeof answer === 'object' && answer !== null && name in answer ? Reflect.get(answer, name) : null

const context = { functionName: 'bench', awsRequestId: 'bench', getRemainingTimeInMillis: () => 30_000 }
let handler: Handler | undefined

const load = async (file: string) => {
  const bundle: { handler?: unknown } = await import(file)
  if (!isHandler(bundle.handler)) throw new Error(`${file} exports no handler`)
  handler = bundle.handler
}

const call = async (events: readonly unknown[]) => {
  const statuses: unknown[] = []
  let answerBytes = 0
  for (const event of events) {
    const answer = await handler?.(event, context)
    const body = partOf(answer, 'body')
    statuses.push(partOf(answer, 'statusCode'))
    if (typeof body === 'string') answerBytes += body.length
  }
  return { statuses, answerBytes }
}

/**
 * Loads the bundle and makes the first call, or makes calls one after the other. Returns the time and CPU that took.
 */
const execute = async (order: Order) => {
  const cpu = process.cpuUsage()
  const started = performance.now()
  if (order.load !== undefined) await load(order.load)
  const loadedMs = performance.now() - started
  const called = await call(order.call)
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  return { ms, loadedMs, cpuUs: user + system, ...called }
}

process.on('message', (order: Order) => {
  execute(order).then(
    (report) => process.send?.(report),
    (fault: unknown) => {
      console.error(fault)
      process.exit(1)
    },
  )
})
