import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { unwrap } from '../../client/unwrap.ts'
import { openApi } from '../data/api.ts'
import { lastRead, useLoad } from '../data/load.ts'
import { FailureState, LoadingState } from '../elements/page/states.tsx'
import { Mark } from '../elements/page/mark.tsx'
import { type App, AppProvider } from './app.ts'
import { Navigation } from './navigation.tsx'
import { Notices } from './notices.tsx'
import type { Basics } from './basics.ts'
import { RoutedView } from './routing/routed-view.tsx'
import { address } from './routing/router.ts'
import { UserMenu } from './user-menu.tsx'

type Start = Pick<App, 'me' | 'vocabulary'>
const last = lastRead<Start>()

const Frame = ({ app }: { app: App }) => {
  const open = useSignal(false)
  const { path } = address.value
  const close = () => void (open.value = false)
  useEffect(close, [path])
  return (
    <AppProvider value={app}>
      <div class="shell" onKeyDown={({ key }) => key === 'Escape' && close()}>
        <a class="skip button" href="#content">
          {app.common.skip}
        </a>
        <header class="bar">
          <a class="mark" href="/">
            <Mark /> <span>{app.common.product}</span>
          </a>
          <div class="row">
            <UserMenu />
            <button
              class="button menu-button"
              type="button"
              aria-expanded={open.value}
              aria-controls="navigation"
              onClick={() => (open.value = !open.value)}
            >
              {app.common.menu}
            </button>
          </div>
        </header>
        <Notices />
        <Navigation shown={open.value} close={close} />
        <main class="content" id="content" tabIndex={-1}>
          <RoutedView />
        </main>
      </div>
    </AppProvider>
  )
}

/** The signed-in pages: reads who is signed in, and shows the frame with the page that the address names. */
export const Shell = ({ config, common, language }: Basics) => {
  const api = useMemo(() => openApi(config), [config])
  const start = useLoad(last, 'start', async (signal) => {
    const [me, vocabulary] = await Promise.all([
      unwrap(api.GET('/v1/me', { signal })),
      unwrap(api.GET('/v1/vocabulary', { signal })),
    ])
    return { me, vocabulary }
  })
  const { value } = start.loaded
  if (value.state === 'loading') return <LoadingState common={common} />
  if (value.state === 'failed')
    return (
      <main class="lonely">
        <FailureState failure={value.failure} common={common} retry={start.reload} />
      </main>
    )
  return <Frame app={{ api, config, common, language, ...value.data }} />
}
