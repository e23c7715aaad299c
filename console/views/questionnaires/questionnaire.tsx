import { type Schemas, useApp } from '../../app/app.ts'
import { address, setQuery } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { Done } from '../../elements/page/done.tsx'
import { SelectField } from '../../elements/forms/field.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import { useWords } from '../../elements/words/words.ts'
import type { QuestionnairesTexts } from '../../texts/es/staff/questionnaires.ts'
import { Comparison } from './comparison.tsx'
import { QuestionList } from './question-list.tsx'
import { readVersions } from './read-versions.ts'
import { TrialForm } from './trial-form.tsx'
import { VersionForm } from './version-form.tsx'

type Version = Schemas['Questionnaire']
const last = lastRead<Version[]>()
const list = '/asortis/cuestionarios'
const parts = ['', 'probar', 'comparar', 'nueva']

const Existing = ({ questionnaireId, t }: { questionnaireId: string; t: QuestionnairesTexts }) => {
  const { api } = useApp()
  const words = useWords()
  const { query } = address.value
  const wanted = query.get('parte') ?? ''
  const part = parts.includes(wanted) ? wanted : ''
  const loading = useLoad(last, questionnaireId, (signal) => readVersions(api, questionnaireId, signal))
  return (
    <>
      <PageTitle title={questionnaireId} />
      <Tabs
        label={t.tabs}
        name="parte"
        chosen={part}
        tabs={[
          { value: '', title: t.questions },
          { value: 'probar', title: t.trial },
          { value: 'comparar', title: t.compare },
          { value: 'nueva', title: t.newVersion },
        ]}
      />
      <Done />
      <Show loading={loading}>
        {(versions) => {
          const newest = versions[0]
          if (!newest) return null
          const pick = (name: string, instead: Version) =>
            versions.find(({ version }) => String(version) === query.get(name)) ?? instead
          const after = pick('version', newest)
          const before = pick('antes', versions[1] ?? newest)
          const choose = (name: string, label: string, chosen: Version) => (
            <SelectField
              name={name}
              label={label}
              value={String(chosen.version)}
              onChange={(to) => setQuery({ [name]: to })}
            >
              {versions.map(({ version }) => (
                <option key={version} value={String(version)}>
                  {t.version(version)}
                </option>
              ))}
            </SelectField>
          )
          if (part === 'nueva')
            return (
              <>
                <p class="soft">{t.newVersionHelp}</p>
                <VersionForm key={newest.version} from={newest} reload={loading.reload} t={t} />
              </>
            )
          if (part === 'probar')
            return (
              <>
                <p class="soft">{t.trialHelp}</p>
                {versions.length > 1 && choose('version', t.chosenVersion, after)}
                <TrialForm key={after.version} version={after} t={t} />
              </>
            )
          if (part === 'comparar')
            return versions.length === 1 ? (
              <p>{t.onlyOne}</p>
            ) : (
              <>
                <div class="fields">
                  {choose('antes', t.before, before)}
                  {choose('version', t.after, after)}
                </div>
                <Comparison before={before} after={after} t={t} />
              </>
            )
          return (
            <>
              {versions.length > 1 && choose('version', t.chosenVersion, after)}
              <p class="soft">
                {t.version(after.version)} · {after.brand} · {after.kinds.map(words.kind).join(', ')}
              </p>
              <section class="card" aria-label={t.questions}>
                <QuestionList questions={after.questions} t={t} />
              </section>
            </>
          )
        }}
      </Show>
    </>
  )
}

/** A questionnaire: its versions, how they differ, and a form for the next; or a new one. */
export const View = ({ parameters: { questionnaireId }, t }: ViewProps<QuestionnairesTexts>) => (
  <div class="stack narrow">
    <BackLink href={list}>{t.title}</BackLink>
    {questionnaireId === undefined ? (
      <>
        <PageTitle title={t.add} />
        <VersionForm from={null} t={t} />
      </>
    ) : (
      <Existing questionnaireId={questionnaireId} t={t} />
    )}
  </div>
)
