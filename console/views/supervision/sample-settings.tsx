import { type Schemas, useApp } from '../../app/app.ts'
import { unwrap } from '../../../client/unwrap.ts'
import { asortisZone } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { TextField } from '../../elements/forms/field.tsx'
import { ReplaceForm } from '../../elements/forms/replace-form.tsx'
import { Done, sayDone } from '../../elements/page/done.tsx'
import { Show } from '../../elements/page/states.tsx'
import { Time } from '../../elements/words/time.tsx'
import { capital } from '../../elements/words/words.ts'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'
import { composeSettings, traits } from './settings-body.ts'

const last = lastRead<Tagged<Schemas['SupervisionSettingsInForce']>>()
const percentOf = (probability: number | undefined): string =>
  probability === undefined ? '' : String(Math.round(probability * 1e6) / 1e4)

/** The fields of the settings. */
const SampleFields = ({
  settings,
  t: { sample: s },
}: {
  settings: Schemas['SupervisionSettingsInForce']
  t: SupervisionTexts
}) => {
  const { vocabulary, language } = useApp()
  const outcomes = new Map<string, number>(Object.entries(settings.outcomes))
  return (
    <>
      <div class="fields">
        {traits.map((trait) => (
          <TextField
            key={trait}
            name={`/probabilities/${trait}`}
            label={s.traits[trait] ?? trait}
            hint={s.percent}
            value={percentOf(settings.probabilities[trait])}
          />
        ))}
        <TextField name="/second" label={s.second} hint={s.percent} value={percentOf(settings.second)} />
        <TextField
          name="/newOperatorCalls"
          label={s.newOperatorCalls}
          value={String(settings.newOperatorCalls)}
        />
        <TextField
          name="/veryShortSeconds"
          label={s.veryShortSeconds}
          value={String(settings.veryShortSeconds)}
        />
      </div>
      <h2>{s.outcomes}</h2>
      <p class="hint">{s.outcomesHint}</p>
      <div class="fields">
        {vocabulary.outcomes.map(({ id, words }) => (
          <TextField
            key={id}
            name={`/outcomes/${id}`}
            label={capital(words[language])}
            hint={s.percent}
            value={percentOf(outcomes.get(id))}
            optional
          />
        ))}
      </div>
    </>
  )
}

/** With which probability calls are drawn for review, in per cent. */
export const SampleSettings = ({ t }: { t: SupervisionTexts }) => {
  const { api, vocabulary } = useApp()
  const read = (signal?: AbortSignal) =>
    unwrapTagged(api.GET('/v1/supervision-settings', signal ? { signal } : {}))
  const loading = useLoad(last, '', read)
  const s = t.sample
  const put = (form: FormData, { etag }: Tagged<unknown>) => {
    const body = composeSettings(
      form,
      vocabulary.outcomes.map(({ id }) => id),
    )
    return unwrap(api.PUT('/v1/supervision-settings', { params: { header: { 'If-Match': etag } }, body }))
  }
  const saved = () => {
    sayDone(s.saved)
    loading.reload()
  }
  return (
    <Show loading={loading}>
      {(seen) => {
        const { data } = seen
        return (
          <section class="card">
            <Done />
            <p class="narrow">{s.say}</p>
            <p class="small soft">
              {data.since === null ? (
                s.defaults
              ) : (
                <>
                  {s.since} <Time at={data.since} zone={asortisZone} form="day" />
                </>
              )}
            </p>
            <ReplaceForm key={seen.etag} {...{ seen, read, put, saved }} draft="supervision-settings">
              {(now) => <SampleFields settings={now} t={t} />}
            </ReplaceForm>
          </section>
        )
      }}
    </Show>
  )
}
