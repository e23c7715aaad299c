import { setQuery } from '../../app/routing/router.ts'
import { PeriodChoice } from '../../elements/periods/period-choice.tsx'
import { TextField } from '../../elements/forms/field.tsx'
import { asortisZone } from '../../data/dealers.ts'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'
import type { readAsked } from './asked.ts'

/** Of which months, and of which operator, figures are shown. */
export const AskedForm = ({ asked, t }: { asked: ReturnType<typeof readAsked>; t: SupervisionTexts }) => (
  <div class="stack no-print">
    <PeriodChoice from={asked.from} to={asked.to} zone={asortisZone} most={12} t={t} />
    <form
      class="row bottom name-search"
      key={asked.operator ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        const entered = new FormData(event.currentTarget).get('operador')
        setQuery({ operador: typeof entered === 'string' ? entered.trim() : '' })
      }}
    >
      <TextField name="operador" label={t.operator} value={asked.operator ?? ''} maxLength={64} optional />
      <button class="button" type="submit">
        {t.show}
      </button>
    </form>
  </div>
)
