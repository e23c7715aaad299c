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

/** Options of a choice that need not be made; one that the address names is offered although it is not known (yet). */
const Options = ({ all, chosen, options }: { all: string; chosen: string; options: [string, string][] }) => (
  <>
    <option value="">{all}</option>
    {chosen !== '' && !options.some(([value]) => value === chosen) && (
      <option value={chosen}>{chosen}</option>
    )}
    {options.map(([value, name]) => (
      <option key={value} value={value}>
        {name}
      </option>
    ))}
  </>
)

const DealerChoice = ({ dealer = '', t }: { dealer: string | undefined; t: SupervisionTexts }) => {
  const dealers = [...useDealers()].map(([id, { name }]): [string, string] => [id, name])
  return (
    <SelectField
      key={`${dealer} ${dealers.length}`}
      name="concesionario"
      label={t.dealer}
      value={dealer}
      onChange={(concesionario) => setQuery({ concesionario })}
    >
      <Options all={t.allDealers} chosen={dealer} options={dealers} />
    </SelectField>
  )
}

const QuestionnaireChoice = ({
  questionnaire = '',
  t,
}: {
  questionnaire: string | undefined
  t: SupervisionTexts
}) => {
  const { api } = useApp()
  const { value } = useLoad(last, 'all', (signal) => readQuestionnaires(api, signal)).loaded
  const versions = (value.state === 'ready' ? value.data : []).map(
    ({ questionnaireId, version }): [string, string] => [
      `${questionnaireId}@${version}`,
      `${questionnaireId} · ${version}`,
    ],
  )
  return (
    <SelectField
      key={`${questionnaire} ${versions.length}`}
      name="cuestionario"
      label={t.questionnaire}
      value={questionnaire}
      onChange={(cuestionario) => setQuery({ cuestionario })}
    >
      <Options all={t.allQuestionnaires} chosen={questionnaire} options={versions} />
    </SelectField>
  )
}

/** Of which months, dealer, questionnaire and operator figures are shown. */
export const AskedForm = ({ asked, t }: { asked: Asked; t: SupervisionTexts }) => (
  <div class="stack no-print">
    <PeriodChoice from={asked.from} to={asked.to} zone={asortisZone} most={12} t={t} />
    <div class="filters">
      <DealerChoice dealer={asked.dealer} t={t} />
      <QuestionnaireChoice questionnaire={asked.questionnaire} t={t} />
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
