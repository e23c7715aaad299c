import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField } from '../../../elements/forms/field.tsx'
import { timeText } from '../../../elements/words/time.tsx'
import { localeOf } from '../../../texts/language.ts'
import { findProofs } from '../proofs/find-proofs.ts'
import type { CustomerProps } from '../rights-props.ts'

/** Of which of a reference's erasures what is blocked is opened: of all, or of one; nothing where there is only one, or none. */
export const ErasureField = ({ dealerId, customerRef, zone, t }: CustomerProps) => {
  const { api, language } = useApp()
  const erasures = useSignal<Schemas['ErasureProof'][]>([])
  useEffect(() => {
    erasures.value = []
    if (customerRef === '') return
    findProofs(api, dealerId, { customerRef }).then(
      ({ proofs }) => {
        const now = new Date().toISOString()
        erasures.value = proofs.filter(({ blockedUntil }) => blockedUntil > now)
      },
      // Without the choice, everything is opened, as before.
      () => undefined,
    )
  }, [dealerId, customerRef])
  if (erasures.value.length < 2) return null
  const dayOf = (at: string) => timeText(localeOf(language), zone, at, 'moment')
  return (
    <SelectField name="/erasureId" label={t.whichErasure} hint={t.whichErasureHelp}>
      <option value="">{t.allErasures}</option>
      {erasures.value.map(({ erasureId, at, calls }) => (
        <option key={erasureId} value={erasureId}>
          {t.erasureOption(dayOf(at), calls.length)}
        </option>
      ))}
    </SelectField>
  )
}

/** The erasure that was chosen, as a part of a request's body. */
export const enteredErasure = (form: FormData): { erasureId?: string } => {
  const erasureId = entered(form, '/erasureId')
  return erasureId === undefined ? {} : { erasureId }
}
