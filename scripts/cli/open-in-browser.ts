import { spawn } from 'node:child_process'

/** Opens an address in the user’s browser, if there is a screen and a program that does it; nothing is said if not. */
export function openInBrowser(url: string, environment: NodeJS.ProcessEnv): void {
  const [command, ...before] = openers[process.platform] ?? ['xdg-open']
  const hasScreen =
    process.platform === 'darwin' || process.platform === 'win32' || environment.DISPLAY || environment.WAYLAND_DISPLAY
  if (!command || !hasScreen) return
  const opener = spawn(command, [...before, url], { stdio: 'ignore', detached: true })
  opener.once('error', () => {})
  opener.unref()
}

const openers: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}
