import { useApp } from '../../app/app.ts'
import { setQuery } from '../../app/routing/router.ts'
import { entered, SelectField, TextField } from '../forms/field.tsx'
import { capital, useWords } from '../words/words.ts'
import type { ProblemListTexts } from '../../texts/es/problem-list.ts'
import { type readFilters, shownFilters, unshownFilters } from './read-filters.ts'

/** The states of an alert that somebody looks for; the others are as they should be. */
const alertStates = ['queued', 'uncertain', 'bounced', 'failed'] as const

/** The filters of the list. They belong to the page's address, so that Back and a reload keep them. */
export const Filters = ({
  filters,
  closed,
  t,
}: {
  filters: ReturnType<typeof readFilters>
  closed: boolean
  t: ProblemListTexts
}) => {
  const { vocabulary } = useApp()
  const words = useWords()
  const values = new Map(Object.entries(filters).map(([name, value]) => [name, String(value)]))
  const valueOf = (name: string) => values.get(name) ?? ''
  const set = values.size
  const setAll = (valueFor: (name: string) => string) => {
    const all = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, valueFor(name)]))
    setQuery(all(shownFilters), all(unshownFilters))
  }
  const apply = (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const form = new FormData(event.currentTarget)
    setAll((name) => entered(form, name) ?? '')
  }
  return (
    <details class="no-print" open={set > 0}>
      <summary>
        {t.filters}
        {set > 0 && <span class="chip accent">{set}</span>}
      </summary>
      <form class="stack" onSubmit={apply}>
        <div class="filters">
          <SelectField name="criterion" label={t.criterion} value={valueOf('criterion')}>
            <option value="">{t.all}</option>
            {vocabulary.criteria.map(({ id }) => (
              <option key={id} value={id}>
                {capital(words.criterion(id))}
              </option>
            ))}
          </SelectField>
          <SelectField name="kind" label={t.kind} value={valueOf('kind')}>
            <option value="">{t.all}</option>
            {vocabulary.callKinds.map(({ id }) => (
              <option key={id} value={id}>
                {capital(words.kind(id))}
              </option>
            ))}
          </SelectField>
          {!closed && (
            <SelectField name="overdue" label={t.overdue} value={valueOf('overdue')}>
              <option value="">{t.all}</option>
              <option value="true">{t.onlyOverdue}</option>
            </SelectField>
          )}
          <SelectField name="alert" label={t.alert} value={valueOf('alert')}>
            <option value="">{t.all}</option>
            {alertStates.map((state) => (
              <option key={state} value={state}>
                {t.alertStates[state]}
              </option>
            ))}
          </SelectField>
          <TextField name="site" label={t.site} value={valueOf('site')} maxLength={100} />
          <TextField name="adviser" label={t.adviser} value={valueOf('adviser')} maxLength={100} />
          <TextField name="assignee" label={t.assignee} value={valueOf('assignee')} maxLength={100} />
        </div>
        <div class="row">
          <button class="button main" type="submit">
            {t.apply}
          </button>
          {set > 0 && (
            <button class="button plain" type="button" onClick={() => setAll(() => '')}>
              {t.clear}
            </button>
          )}
        </div>
      </form>
    </details>
  )
}
