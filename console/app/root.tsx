import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { readConfig } from '../data/config.ts'
import { failureOf } from '../data/failure.ts'
import { signedInAs } from '../session/session.ts'
import type { CommonTexts } from '../texts/es/common.ts'
import { type Language, language } from '../texts/language.ts'
import { EnterPage } from '../session/enter-page.tsx'
import { SignedInPage } from '../session/signed-in-page.tsx'
import { type Basics, BasicsProvider } from './basics.ts'
import { PublicView } from './public-view.tsx'
import { address, go } from './routing/router.ts'
import { Shell } from './shell.tsx'

const commonTexts: Record<Language, () => Promise<{ texts: CommonTexts }>> = {
  es: () => import('../texts/es/common.ts'),
  en: () => import('../texts/en/common.ts'),
}

const Pages = (basics: Basics) => {
  const { path, query } = address.value
  if (path === '/signed-in') return <SignedInPage {...basics} />
  if (path === '/entrar') return <EnterPage {...basics} />
  if (path === '/muestra') return <PublicView {...basics} />
  if (signedInAs() === null) {
    const to = path === '/' ? '' : `?to=${encodeURIComponent(path + location.search)}`
    const as = query.get('as')
    go(`/entrar${to}${as === null ? '' : `${to === '' ? '?' : '&'}as=${encodeURIComponent(as)}`}`, {
      replace: true,
    })
    return null
  }
  return <Shell {...basics} />
}

/** The whole console: reads its configuration and its words, then shows the page that the address names. */
export const Root = () => {
  const basics = useSignal<Basics | null>(null)
  const failed = useSignal(false)
  const wanted = language.value
  useEffect(() => {
    document.documentElement.lang = wanted
    Promise.all([basics.peek()?.config ?? readConfig(), commonTexts[wanted]()]).then(
      ([config, { texts }]) => void (basics.value = { config, common: texts, language: wanted }),
      (thrown: unknown) => {
        failureOf(thrown)
        failed.value = true
      },
    )
  }, [wanted])
  if (basics.value)
    return (
      <BasicsProvider value={basics.value}>
        <Pages {...basics.value} />
      </BasicsProvider>
    )
  return failed.value ? <Unreachable /> : null
}

/** Without words of its own there is only this, in both languages. */
const Unreachable = () => (
  <main class="lonely">
    <h1>Fidelización</h1>
    <p>
      No se ha podido cargar la página. Compruebe su conexión y vuelva a intentarlo.
      <span lang="en"> The page could not be loaded. Check your connection and try again.</span>
    </p>
    <button class="button main" type="button" onClick={() => location.reload()}>
      Reintentar
    </button>
  </main>
)
