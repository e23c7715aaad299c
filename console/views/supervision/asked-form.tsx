import { type Schemas, useApp } from '../../app/app.ts'
import { setQuery } from '../../app/routing/router.ts'
import { PeriodChoice } from '../../elements/periods/period-choice.tsx'
import { SelectField, TextField } from '../../elements/forms/field.tsx'
import { asortisZone, useDealers } from '../../data/dealers.ts'
import { readQuestionnaires } from '../../data/directory.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'
import type { Asked } from './asked.ts'

const last = lastRead<Schemas['ListedQuestionnaire'][]>()

type Named = [value: string, name: string]

/** A choice that need not be made; one that the address names is offered although it is not known (yet). */
const OptionalChoice = ({
  name,
  label,
  all,
  chosen = '',
  options,
}: {
  name: string
  label: string
  all: string
  chosen: string | undefined
  options: readonly Named[]
}) => {
  const isKnown = chosen === '' || options.some(([value]) => value === chosen)
  return (
    <SelectField
      key={`${chosen} ${options.length}`}
      name={name}
      label={label}
      value={chosen}
      onChange={(value) => setQuery({ [name]: value })}
    >
      <option value="">{all}</option>
      {(isKnown ? options : [[chosen, chosen] as const, ...options]).map(([value, shown]) => (
        <option key={value} value={value}>
          {shown}
        </option>
      ))}
    </SelectField>
  )
}

/** Every version of every questionnaire, as the API names it; empty until they have been read. */
const useQuestionnaires = (): Named[] => {
  const { api } = useApp()
  const { value } = useLoad(last, 'all', (signal) => readQuestionnaires(api, signal)).loaded
  return (value.state === 'ready' ? value.data : []).map(({ questionnaireId: id, version }) => [
    `${id}@${version}`,
    `${id} · ${version}`,
  ])
}

/** Of which months, dealer, questionnaire and operator figures are shown. */
export const AskedForm = ({ asked, t }: { asked: Asked; t: SupervisionTexts }) => {
  const dealers = [...useDealers()].map(([id, { name }]): Named => [id, name])
  const questionnaires = useQuestionnaires()
  return (
    <div class="stack no-print">
      <PeriodChoice from={asked.from} to={asked.to} zone={asortisZone} most={12} t={t} />
      <div class="filters">
        <OptionalChoice
          name="concesionario"
          label={t.dealer}
          all={t.allDealers}
          chosen={asked.dealer}
          options={dealers}
        />
        <OptionalChoice
          name="cuestionario"
          label={t.questionnaire}
          all={t.allQuestionnaires}
          chosen={asked.questionnaire}
          options={questionnaires}
        />
      </div>
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
}
