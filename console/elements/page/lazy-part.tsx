import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { useApp } from '../../app/app.ts'
import { filesAreGone, isUnreachable } from '../../app/newer-version.ts'
import { FailureState, LoadingState } from './states.tsx'

const offline = { kind: 'offline', error: null } as const

/**
 * A part of a page, such as what a tab shows, whose file is loaded when it is first shown: whoever opens the page does not wait
 * for the others. `load` rejects when the file is gone, as after a deployment, or cannot be reached.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => {
  let loaded: ComponentType<Props> | undefined
  return (props) => {
    const { common } = useApp()
    const state = useSignal<'loading' | 'loaded' | 'unreachable'>(loaded ? 'loaded' : 'loading')
    useEffect(() => {
      if (loaded) return
      let current = true
      load().then(
        (found) => {
          loaded = found
          if (current) state.value = 'loaded'
        },
        async () => {
          if ((await isUnreachable()) && current) state.value = 'unreachable'
        },
      )
      return () => void (current = false)
    }, [])
    // What could not be loaded once is not asked for again before the page is.
    if (state.value === 'unreachable')
      return <FailureState failure={offline} common={common} retry={() => location.reload()} />
    const Part = loaded
    if (Part) return <Part {...props} />
    return filesAreGone.value ? null : <LoadingState common={common} />
  }
}
