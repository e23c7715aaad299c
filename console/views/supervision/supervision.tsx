import { useApp } from '../../app/app.ts'
import { address } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lazyPart } from '../../elements/page/lazy-part.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Tabs } from '../../elements/page/tabs.tsx'
import type { SupervisionTexts } from '../../texts/es/supervision/supervision.ts'

const parts = {
  colas: { name: 'queues', Part: lazyPart(async () => (await import('./queues.tsx')).QueuesPart) },
  acuerdo: { name: 'agreement', Part: lazyPart(async () => (await import('./agreement.tsx')).AgreementPart) },
  formacion: { name: 'coaching', Part: lazyPart(async () => (await import('./coaching.tsx')).CoachingPart) },
  guion: { name: 'wrongly', Part: lazyPart(async () => (await import('./wrongly.tsx')).WronglyPart) },
  muestra: {
    name: 'sample',
    Part: lazyPart(async () => (await import('./sample-settings.tsx')).SampleSettings),
  },
} as const
const isPart = (name: string): name is keyof typeof parts => name in parts

/** How calls are supervised: for staff everything, for specialists the figures of months whose reviews are over. */
export const View = ({ t }: ViewProps<SupervisionTexts>) => {
  const { me } = useApp()
  const offered = (['colas', 'acuerdo', 'formacion', 'guion', 'muestra'] as const).filter(
    (name) => me.audience === 'staff' || name === 'acuerdo' || name === 'formacion',
  )
  const first = offered[0] ?? 'acuerdo'
  const asked = address.value.query.get('ver') ?? ''
  const chosen = isPart(asked) && offered.includes(asked) ? asked : first
  const { Part } = parts[chosen]
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        <p class="soft">{t.about}</p>
      </div>
      <div class="stack">
        <Tabs
          label={t.parts}
          name="ver"
          chosen={chosen === first ? '' : chosen}
          tabs={offered.map((name) => ({
            value: name === first ? '' : name,
            title: t.tabs[parts[name].name],
          }))}
        />
        <Part t={t} />
      </div>
    </>
  )
}
