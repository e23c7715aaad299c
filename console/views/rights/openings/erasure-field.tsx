import { useApp } from '../../../app/app.ts'
import { entered, SelectField } from '../../../elements/forms/field.tsx'
import { timeText } from '../../../elements/words/time.tsx'
import { localeOf } from '../../../texts/language.ts'
import type { RightsProps } from '../rights-props.ts'
import type { Erasures } from './use-erasures.ts'

/** Of which of a reference's erasures what is blocked is opened: of all, or of one; nothing where there is none. */
export const ErasureField = ({
  erasures: { found, retry },
  zone,
  t,
}: Pick<RightsProps, 'zone' | 't'> & { erasures: Erasures }) => {
  const { language } = useApp()
  if (found.value.state === 'failed')
    return (
      <div class="notice bad stack tight" role="alert">
        <p>{t.erasuresUnknown}</p>
        <div>
          <button class="button" type="button" onClick={retry}>
            {t.retryErasures}
          </button>
        </div>
      </div>
    )
  if (found.value.state !== 'ready' || found.value.erasures.length === 0) return null
  const dayOf = (at: string) => timeText(localeOf(language), zone, at, 'moment')
  return (
    <SelectField name="/erasureId" label={t.whichErasure} hint={t.whichErasureHelp}>
      <option value="">{t.allErasures}</option>
      {found.value.erasures.map(({ erasureId, at, calls }) => (
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
