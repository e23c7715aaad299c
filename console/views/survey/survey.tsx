import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lazyPart } from '../../elements/page/lazy-part.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { SurveyTexts } from '../../texts/es/dealer/survey.ts'

const CoherencePart = lazyPart(async () => (await import('./coherence.tsx')).CoherencePart)
const parts = {
  respuestas: lazyPart(async () => (await import('./responses.tsx')).ResponsesPart),
  clientes: lazyPart(async () => (await import('./eligible.tsx')).EligiblePart),
}
/** By what texts they are called, on the tab and on the window. */
const nameOf = { respuestas: 'responses', clientes: 'eligible' } as const
const isPart = (name: string): name is keyof typeof parts => name in parts

/** A dealer's brand surveys: whether they agree with the calls, the responses themselves, and who has a prize. */
export const View = ({ parameters: { dealerId = '' }, t }: ViewProps<SurveyTexts>) => {
  const { query } = address.value
  const chosen = query.get('ver') ?? ''
  const Part = isPart(chosen) ? parts[chosen] : CoherencePart
  return (
    <>
      <div class="page-head">
        <PageTitle title={isPart(chosen) ? t.tabs[nameOf[chosen]] : t.title}>{t.title}</PageTitle>
        <p class="soft">{t.about}</p>
      </div>
      <div class="stack">
        <Tabs
          label={t.parts}
          name="ver"
          chosen={isPart(chosen) ? chosen : ''}
          tabs={[
            { value: '', title: t.tabs.coherence },
            { value: 'respuestas', title: t.tabs.responses },
            { value: 'clientes', title: t.tabs.eligible },
          ]}
        />
        <Part dealerId={dealerId} query={query} t={t} />
      </div>
    </>
  )
}
