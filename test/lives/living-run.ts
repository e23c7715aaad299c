import * as z from 'zod/mini'
import type { LocalRun } from '../support/running/local-run.ts'
import type { Action, Plan } from './life.ts'
import { questionnaireName } from './world.ts'

const problem = z.looseObject({
  openedAt: z.string(),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
  mails: z.array(z.looseObject({ notice: z.string(), to: z.string(), state: z.string() })),
})

const visitRef = ({ n }: Pick<Plan, 'n'>) => `OR-${String(n + 10_000)}`
const lowMark = { answers: [{ question: 'overall', mark: 4 }], motives: [{ topic: 'repair-quality' }] }
const highMark = { answers: [{ question: 'overall', mark: 10 }] }
const closing = {
  outcome: 'Se ha reparado',
  rootCause: 'workshop/workmanship',
  decision: 'Revisar dos veces',
}

/** The service as its users act on it in these tests. */
export const livingRun = async (run: LocalRun) => {
  const now = async () =>
    new Date(z.parse(z.object({ now: z.string() }), (await run.admin('clock')).body).now)
  const ask = async (who: string, method: string, path: string, body?: unknown) => {
    const token = await run.token(who)
    const headers: Record<string, string> = method === 'POST' ? { 'if-match': '*' } : {}
    const answer = await run.api(path, { token, method, headers, ...(body !== undefined && { body }) })
    if (answer.status >= 300)
      throw new Error(`${method} ${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const pathOf = ({ dealerId, callId }: Plan, of: 'calls' | 'problems' = 'problems') =>
    `/v1/dealers/${dealerId}/${of}/${callId}`
  const read = async (plan: Plan) => z.parse(problem, await ask('staff', 'GET', pathOf(plan)))

  const callOf = (plan: Plan, at: Date, more: object) => ({
    kind: 'after-service',
    outcome: 'completed',
    startedAt: new Date(at.getTime() - 240_000).toISOString(),
    endedAt: new Date(at.getTime() - 60_000).toISOString(),
    operator: 'op-1',
    questionnaire: questionnaireName,
    customer: { ref: `C-${plan.n}`, name: 'Lucía Fernández', phone: '600 111 222' },
    visit: { ref: visitRef(plan), date: new Date(at.getTime() - 3 * 86_400_000).toISOString().slice(0, 10) },
    ...more,
  })
  const step = async (plan: Plan, content: object) =>
    void (await ask(`dealer:${plan.dealerId}`, 'POST', `${pathOf(plan)}/steps`, content))
  let rechecks = 0
  const recheck = async (plan: Plan, at: Date, more: object) => {
    rechecks += 1
    const call = callOf(plan, at, { kind: 'recheck', recheckOf: plan.callId, ...more })
    await ask('call-centre', 'PUT', `/v1/dealers/${plan.dealerId}/calls/recheck-${rechecks}`, call)
    plan.received.push({ at, reached: false })
  }
  const opened = async (plan: Plan) => {
    const { openedAt, acknowledgeBy, resolveBy } = await read(plan)
    plan.model.opened(new Date(openedAt), acknowledgeBy, resolveBy)
  }

  const reopened = async (plan: Plan, at: Date) => {
    const { acknowledgeBy, resolveBy } = await read(plan)
    plan.model.reopened(at, acknowledgeBy, resolveBy)
  }

  /** Does one thing, and tells the model. */
  const act = async (plan: Plan, { doing }: Action) => {
    const at = await now()
    const { model } = plan
    switch (doing) {
      case 'call':
      case 'harmless-call':
        await ask(
          'call-centre',
          'PUT',
          pathOf(plan, 'calls'),
          callOf(plan, at, doing === 'call' ? lowMark : highMark),
        )
        plan.received.push({ at, reached: true })
        return doing === 'call' ? opened(plan) : undefined
      case 'becomes-problem':
        await ask('call-centre', 'PUT', `${pathOf(plan, 'calls')}/amendments/a-1`, {
          note: 'Nota mal apuntada',
          ...lowMark,
        })
        return opened(plan)
      case 'new-phone':
        await ask('call-centre', 'PUT', `${pathOf(plan, 'calls')}/amendments/a-1`, {
          note: 'Teléfono mal apuntado',
          customer: { ref: `C-${plan.n}`, name: 'Lucía Fernández', phone: '600 333 444' },
        })
        return model.changed()
      case 'acknowledge':
        await step(plan, { step: doing, assignee: 'Ana Prieto' })
        return model.acknowledged(at)
      case 'resolve':
      case 'close-unresolved':
        await step(plan, { step: doing, ...closing })
        return model.closed(at)
      case 'reopen':
        await step(plan, { step: doing, note: 'El cliente ha vuelto' })
        return model.reopened(at, null, (await read(plan)).resolveBy)
      case 'discontented-recheck':
        await recheck(plan, at, lowMark)
        return reopened(plan, at)
      case 'content-recheck':
        await recheck(plan, at, highMark)
        return model.verified()
      case 'unreachable-recheck':
        return recheck(plan, at, { outcome: 'unreachable' })
    }
  }

  return {
    now,
    act,
    put: (who: string, path: string, body: unknown) => ask(who, 'PUT', path, body),
    get: (path: string) => ask('staff', 'GET', path),

    /**
     * The mails about a problem that the service says it has sent, each as `<notice> <address>`, without the entry that a
     * change is numbered by; none for no problem.
     */
    mailsOf: async (plan: Plan): Promise<string[]> => {
      if (plan.model.figures(new Date()) === null) return []
      const { mails } = await read(plan)
      return mails
        .map(
          ({ notice, to, state }) =>
            `${notice.replace(/^changed:\d+$/, 'changed')} ${to}${/^(sent|delivered)$/.test(state) ? '' : ` (${state})`}`,
        )
        .toSorted()
    },

    /** How many mails the inbox holds about each visit, and the subjects of all others. */
    inbox: async (plans: readonly Plan[]) => {
      const about = new Map(plans.map((plan) => [visitRef(plan), { callId: plan.callId, count: 0 }]))
      const others: string[] = []
      for (const { subject } of await run.mails()) {
        const [ref = ''] = /OR-\d{5}/.exec(subject) ?? []
        const found = about.get(ref)
        if (found) found.count += 1
        else others.push(subject)
      }
      return { counts: new Map([...about.values()].map(({ callId, count }) => [callId, count])), others }
    },
  }
}
export type LivingRun = Awaited<ReturnType<typeof livingRun>>
