import { audienceOf } from '../admin/audiences.ts'
import type { WorkInProgress } from '../clock/work-in-progress.ts'
import type { Sender } from '../seed/history/actions.ts'
import { seedSampleData } from '../seed/seed-sample-data.ts'
import type { RunContext } from './run-context.ts'
import type { Service } from './start-service.ts'

/** Longer than the history: time jumps from one instant to the next. */
const tokenSeconds = 500 * 86_400

/** E-mails' events come soon after them, so that time can go on. */
const eventDelayMs = 30

/** Runs a schedule as if it were due now; throws if its function fails. */
const runSchedule = async ({ clock }: RunContext, { consumers }: Service, name: string) => {
  const outcome = await consumers.scheduler.deliver(name, clock.now())
  if (!outcome?.ok)
    throw new Error(
      `The schedule ${name} failed: ${outcome?.failure.errorMessage ?? 'there is none of this name'}`,
    )
}

/**
 * Sends the sample data to the API, once for each data folder, with the year before the present if
 * `withHistory`. Meanwhile the clock stands in the past, and the schedules do not run by themselves.
 */
export const seed = async (
  context: RunContext,
  service: Service,
  work: WorkInProgress,
  withHistory: boolean,
  say: (line: string) => void,
): Promise<void> => {
  const { system, dataDir, clock } = context
  const { api, identity, consumers, engines } = service
  const tokens = new Map<Sender, Promise<string>>()
  const issue = async (who: Sender) => {
    const { client, person } = await audienceOf(system, identity.whoIs, who)
    return identity.tokens.issue({ client, scopes: client.scopes, person, expiresIn: tokenSeconds })
  }
  const token = (who: Sender) => {
    const known = tokens.get(who) ?? issue(who)
    tokens.set(who, known)
    return known
  }
  const offsetMs = clock.offsetMs()
  let isInPast = false
  const history = {
    moveTo: (at: Date) => {
      if (!isInPast || at > clock.now()) clock.setNow(at)
      isInPast = true
    },
    settle: async () => {
      consumers.gather(false)
      await work.finish(() => false)
      consumers.gather(true)
    },
    setMailbox: engines.front.setMailbox,
    mailsAbout: (subject: string) =>
      engines.mails().flatMap((mail) => (mail.subject.includes(subject) ? [mail.body.text ?? ''] : [])),
  }
  consumers.scheduler.pause()
  consumers.gather(withHistory)
  if (withHistory) engines.front.setEventDelay(eventDelayMs)
  const seeded = await seedSampleData({
    ...{ api, dataDir, now: clock.now, token, history: withHistory ? history : null },
    runSchedule: (name) => runSchedule(context, service, name),
    moveToPresent: () => {
      if (isInPast) clock.setNow(new Date(Date.now() + offsetMs))
    },
  })
  consumers.scheduler.resume()
  consumers.gather(false)
  engines.front.setEventDelay()
  if (seeded) say(`… ${seeded.calls} calls received, ${seeded.problems} of them problems`)
}
