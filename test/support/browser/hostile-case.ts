import { seedCalls } from '../../../local/seed/calls.ts'
import type { LocalRun } from '../running/local-run.ts'

/** Sets a variable of the page, if a page runs what it should show. */
const markup = `"><img src=x onerror="window.ran=1"><script>window.ran=1</script>&amp;{{ran=1}}`
/** Written from right to left. The service takes no characters that turn a text around. */
const turned = 'مرحبا بالعالم (شركة)'
const emoji = '🚗👨‍👩‍👧‍👦🏳️‍🌈'
const unbroken = 'Donaudampfschifffahrtselektrizitaeten'.repeat(5)

/** Texts from outside, of 4,000 characters at most, as the worst of callers might send them. */
export const hostile = {
  name: `${markup} ${turned} ${emoji} ${unbroken}`.slice(0, 200),
  description: `${markup} ${turned} ${emoji} `
    .concat('palabra '.repeat(300), 'x'.repeat(4000))
    .slice(0, 4000),
  comment: `${emoji} ${turned} ${markup} ${unbroken}`.repeat(9).slice(0, 2000),
  model: `${markup} ${'W'.repeat(100)}`.slice(0, 100),
  note: `${turned} ${markup}\n${'y'.repeat(4000)}`.slice(0, 4000),
  assignee: `${emoji} ${markup} ${unbroken}`.slice(0, 100),
} as const

/** Puts a problem of Gredos in which every text is hostile, with two steps. Returns its id. */
export const putHostileCase = async (run: LocalRun): Promise<string> => {
  const callId = 'L-gredos-hostil'
  const pattern = seedCalls(new Date()).find((one) => one.callId === 'L-gredos-03')
  if (!pattern) throw new Error('The sample call is gone')
  const { content } = pattern
  const body = {
    ...content,
    customer: {
      ...content.customer,
      ref: 'C-1099',
      name: hostile.name,
      phone: `${hostile.name.slice(0, 20)} 1`,
    },
    visit: { ...content.visit, ref: 'OR-5599', vehicle: { model: hostile.model, plate: '<b>1234</b>' } },
    answers: content.answers?.map((answer) => ({ ...answer, comment: hostile.comment })),
    situations: content.situations?.map((one) => ({ ...one, description: hostile.description })),
    motives: content.motives?.map((one) => ({ ...one, text: hostile.comment })),
  }
  const send = async (who: string, path: string, method: string, sent: unknown) => {
    const { status, body: said } = await run.api(`/v1/dealers/gredos/${path}`, {
      token: await run.token(who),
      ...{ method, body: sent, headers: { 'if-match': '*' } },
    })
    if (status >= 300) throw new Error(`${path} responded ${status}: ${JSON.stringify(said)}`)
  }
  await send('call-centre', `calls/${callId}`, 'PUT', body)
  const steps = `problems/${callId}/steps`
  await send('dealer:gredos', steps, 'POST', { step: 'acknowledge', assignee: hostile.assignee })
  await send('dealer:gredos', steps, 'POST', { step: 'note', note: hostile.note })
  return callId
}
