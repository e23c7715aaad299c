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

/** With which probability calls are drawn for review, in per cent. */
export const SampleSettings = ({ t }: { t: SupervisionTexts }) => {
  const { api, vocabulary, language } = useApp()
  const read = (signal?: AbortSignal) =>
    unwrapTagged(api.GET('/v1/supervision-settings', signal ? { signal } : {}))
  const loading = useLoad(last, '', read)
  const s = t.sample
  const put = async (form: FormData, etag: string) => {
    const body = composeSettings(
      form,
      vocabulary.outcomes.map(({ id }) => id),
    )
    await unwrap(api.PUT('/v1/supervision-settings', { params: { header: { 'If-Match': etag } }, body }))
    sayDone(s.saved)
    loading.reload()
  }
  return (
    <Show loading={loading}>
      {(seen) => {
        const { data } = seen
        const outcomes = new Map<string, number>(Object.entries(data.outcomes))
        const fields = {
          newOperatorCalls: s.newOperatorCalls,
          veryShortSeconds: s.veryShortSeconds,
          second: s.second,
          probabilities: t.tabs.sample,
          outcomes: s.outcomes,
        }
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
            <ReplaceForm key={seen.etag} {...{ seen, read, put, fields }} draft="supervision-settings">
              <div class="fields">
                {traits.map((trait) => (
                  <TextField
                    key={trait}
                    name={`/probabilities/${trait}`}
                    label={s.traits[trait] ?? trait}
                    hint={s.percent}
                    value={percentOf(data.probabilities[trait])}
                  />
                ))}
                <TextField name="/second" label={s.second} hint={s.percent} value={percentOf(data.second)} />
                <TextField
                  name="/newOperatorCalls"
                  label={s.newOperatorCalls}
                  value={String(data.newOperatorCalls)}
                />
                <TextField
                  name="/veryShortSeconds"
                  label={s.veryShortSeconds}
                  value={String(data.veryShortSeconds)}
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
            </ReplaceForm>
          </section>
        )
      }}
    </Show>
  )
}
