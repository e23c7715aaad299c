import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { FailureState, LoadingState } from '../../elements/page/states.tsx'
import { useApp } from '../app.ts'
import { homeOf } from '../home.ts'
import { filesAreGone, isUnreachable } from '../newer-version.ts'
import { matchPath } from './match-path.ts'
import { address, go } from './router.ts'
import { routes } from './routes.ts'
import type { Parameters } from './view.tsx'

type Found = { key: string; parameters: Parameters; View: ComponentType<{ parameters: Parameters }> }

const offline = { kind: 'offline', error: null } as const

/** The view of the page that the address names, for whoever may see it. */
export const RoutedView = () => {
  const app = useApp()
  const found = useSignal<Found | null>(null)
  const unreachable = useSignal<string | null>(null)
  const { path } = address.value
  const matching = routes.flatMap((route) => {
    const parameters = matchPath(route.pattern, path)
    return parameters ? [{ route, parameters }] : []
  })[0]
  const allowed = matching?.route.audiences.includes(app.me.audience)
  const key = `${matching?.route.pattern} ${app.language}`
  // Before anything can be pressed: a later turn to the first page would undo what was pressed meanwhile.
  useLayoutEffect(() => {
    if (path === '/') go(homeOf(app.me), { replace: true })
  }, [path])
  useEffect(() => {
    if (!matching || !allowed) return
    let current = true
    matching.route.load(app.language).then(
      (View) => {
        if (current) found.value = { key, parameters: matching.parameters, View }
      },
      async () => {
        if ((await isUnreachable()) && current) unreachable.value = key
      },
    )
    return () => void (current = false)
  }, [key])
  if (path === '/') return null
  if (!matching) return <FailureState failure={{ kind: 'not-found', error: null }} common={app.common} />
  if (!allowed) return <FailureState failure={{ kind: 'forbidden', error: null }} common={app.common} />
  if (found.value?.key !== key) {
    // What could not be loaded once is not asked for again before the page is.
    if (unreachable.value === key)
      return <FailureState failure={offline} common={app.common} retry={() => location.reload()} />
    return filesAreGone.value ? null : <LoadingState common={app.common} />
  }
  const { View } = found.value
  // Another dealer or call is another page: nothing of the last one stays.
  return <View key={path} parameters={matching.parameters} />
}
