import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { FailureState, LoadingState } from '../elements/page/states.tsx'
import { Mark } from '../elements/page/mark.tsx'
import type { SampleTexts } from '../texts/es/supervision/sample.ts'
import { chooseLanguage, type Language } from '../texts/language.ts'
import type { Basics } from './basics.ts'
import { isUnreachable } from './newer-version.ts'

type Found = { language: Language; View: ComponentType<{ t: SampleTexts }>; t: SampleTexts }

const textsOf: Record<Language, () => Promise<{ texts: SampleTexts }>> = {
  es: () => import('../texts/es/supervision/sample.ts'),
  en: () => import('../texts/en/supervision/sample.ts'),
}

/** `/muestra`, the page about the sample that anybody may read: it asks nobody to sign in. */
export const PublicView = ({ common, language }: Basics) => {
  const found = useSignal<Found | null>(null)
  const unreachable = useSignal(false)
  const other = language === 'es' ? 'en' : 'es'
  useEffect(() => {
    Promise.all([import('../views/sample/public-sample.tsx'), textsOf[language]()]).then(
      ([{ PublicSample: View }, { texts: t }]) => void (found.value = { language, View, t }),
      async () => void (unreachable.value = await isUnreachable()),
    )
  }, [language])
  const is = found.value
  return (
    <div class="shell">
      <a class="skip button" href="#content">
        {common.skip}
      </a>
      <header class="bar">
        <a class="mark" href="/">
          <Mark /> <span>{common.product}</span>
        </a>
        <div class="row">
          <button class="button plain" type="button" lang={other} onClick={() => chooseLanguage(other)}>
            {common.otherLanguage}
          </button>
          <a class="button plain" href="/">
            {common.signIn}
          </a>
        </div>
      </header>
      <main class="content alone" id="content" tabIndex={-1}>
        {is?.language === language ? (
          <is.View t={is.t} />
        ) : unreachable.value ? (
          <FailureState
            failure={{ kind: 'offline', error: null }}
            common={common}
            retry={() => location.reload()}
          />
        ) : (
          <LoadingState common={common} />
        )}
      </main>
    </div>
  )
}
