import type { Page } from 'playwright-core'
import { seedCalls } from '../../../../local/seed/calls.ts'
import * as z from 'zod/mini'
import type { LocalRun } from '../../running/local-run.ts'

const manager = 'gerencia@gredos.example'
const page = z.object({ items: z.array(z.unknown()) })

/** Customers of Gredos in a state each, with a call that left a problem open; the phone is that of nobody else. */
const people = [
  { callId: 'SUS-1', ref: 'C-SUS-1', phone: '600 778 001', state: 'objection' },
  { callId: 'SUS-2', ref: 'C-SUS-2', phone: '600 778 002', state: 'restriction' },
] as const

/** Puts a case that stands still because its customer objects (SUS-1), and one because of a restriction (SUS-2). */
export const putStandingCases = async (run: LocalRun): Promise<void> => {
  const pattern = seedCalls(new Date()).find((one) => one.callId === 'L-gredos-03')
  if (!pattern) throw new Error('The sample call is gone')
  const send = async (who: string, path: string, body: unknown) => {
    const { status, body: said } = await run.api(`/v1/dealers/gredos/${path}`, {
      ...{ token: await run.token(who), method: 'PUT', body },
    })
    if (status >= 300) throw new Error(`${path} responded ${status}: ${JSON.stringify(said)}`)
  }
  for (const { callId, ref, phone, state } of people) {
    const { content } = pattern
    const visit = { ref: `OR-${callId}` }
    await send('call-centre', `calls/${callId}`, { ...content, customer: { ref, phone }, visit })
    const order = { ground: 'Carta del cliente', phones: [phone], identityCheck: 'document' }
    await send(manager, `customers/${ref}/${state}`, order)
  }
  // A call is known to be its customer's moments after it was put.
  const listed = async () => {
    const asked = { token: await run.token(manager) }
    return z.parse(page, (await run.api('/v1/dealers/gredos/standing-cases', asked)).body).items.length
  }
  while ((await listed()) < people.length) await new Promise((resolve) => setTimeout(resolve, 100))
}

/** Has a step taken on a restricted case, and the other decided about, both from the list of what stands still. */
export const workStandingCases = async (page: Page): Promise<void> => {
  const row = (ref: string) => page.getByRole('row').filter({ hasText: ref })
  await row('C-SUS-2').getByRole('button', { name: 'Hacer algo pese a la limitación' }).click()
  const step = page.getByRole('dialog')
  await step.getByLabel('Por qué se puede').selectOption('claim')
  await step.getByLabel('Qué se hace').selectOption('note')
  await step.getByRole('textbox').fill('Reclama por escrito.')
  await step.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Anotado en el caso.').waitFor()
  await row('C-SUS-1').getByRole('button', { name: 'Decidir si sigue o se cierra' }).click()
  const decision = page.getByRole('dialog')
  await decision.getByLabel('Motivo').fill('Garantía de la reparación')
  await decision.getByRole('button', { name: 'Decidir sobre sus casos abiertos' }).click()
  await page.getByText('Decidido: un caso.').waitFor()
  await page.getByRole('button', { name: 'Volver a los casos en suspenso' }).click()
  await row('C-SUS-1').waitFor({ state: 'detached' })
  await row('C-SUS-2').waitFor()
}
