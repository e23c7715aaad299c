import { useSignal } from '@preact/signals'
import { ResponseError } from '../../../client/errors.ts'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { readDealers } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { sayDone } from '../../elements/page/done.tsx'
import { enteredId } from '../../elements/forms/entered-id.ts'
import { SelectField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { Show } from '../../elements/page/states.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { GroupsTexts } from '../../texts/es/staff/groups.ts'

const last = lastRead<Schemas['ListedDealer'][]>()

type Refusal = { text: string; until?: string }

/** Why a dealer cannot join, in words; null for anything that is not about the group. */
const refusalOf = (thrown: unknown, t: GroupsTexts): Refusal | null => {
  const problem = thrown instanceof ResponseError ? thrown.problem : undefined
  if (!problem) return null
  const text = Object.entries(t.refusals).find(([code]) => code === problem.code)?.[1]
  if (text === undefined) return null
  return 'until' in problem && typeof problem.until === 'string' ? { text, until: problem.until } : { text }
}

/** Makes a dealer a participant; says why it cannot be one. */
export const JoinGroup = ({
  groupId,
  reload,
  zone,
  t,
}: {
  groupId: string
  reload: () => void
  zone: string
  t: GroupsTexts
}) => {
  const { api } = useApp()
  const refusal = useSignal<Refusal | null>(null)
  const dealers = useLoad(last, '', (signal) => readDealers(api, signal))
  const join = async (form: FormData) => {
    const dealerId = enteredId(form, 'dealerId')
    refusal.value = null
    try {
      const { participationNumber } = await unwrap(
        api.PUT('/v1/groups/{groupId}/participants/{dealerId}', { params: { path: { groupId, dealerId } } }),
      )
      const now = dealers.loaded.peek()
      const name = now.state === 'ready' && now.data.find((dealer) => dealer.dealerId === dealerId)?.name
      sayDone(t.joined(name || dealerId, participationNumber))
      dealers.reload()
      reload()
    } catch (thrown) {
      refusal.value = refusalOf(thrown, t)
      if (!refusal.value) throw thrown
    }
  }
  return (
    <div class="card">
      <h3>{t.join}</h3>
      {refusal.value && (
        <p class="notice bad" role="alert">
          {refusal.value.text}
          {refusal.value.until !== undefined && <Time at={refusal.value.until} zone={zone} />}
        </p>
      )}
      <Show loading={dealers}>
        {(all) => (
          <Form send={t.joinNow} submit={join} draft={null}>
            <SelectField name="dealerId" label={t.free}>
              <option value="">{t.choose}</option>
              {all
                .filter(({ group }) => group === undefined)
                .map(({ dealerId, name }) => (
                  <option key={dealerId} value={dealerId}>
                    {name}
                  </option>
                ))}
            </SelectField>
          </Form>
        )}
      </Show>
    </div>
  )
}
