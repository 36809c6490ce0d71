import { posix, win32 } from 'node:path'

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
]

const mac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Paths at which Chrome, Chromium and Edge are installed on a platform, best first; whether they exist is not asked. */
export function systemBrowsers(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'linux') return linux
  if (platform === 'darwin') {
    const folders = ['/Applications', environment.HOME && posix.join(environment.HOME, 'Applications')]
    return join(posix.join, folders, mac)
  }
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    return join(win32.join, folders, windows)
  }
  return []
}

function join(glue: typeof posix.join, folders: (string | undefined)[], paths: string[]): string[] {
  return folders.flatMap((folder) => (folder ? paths.map((path) => glue(folder, path)) : []))
}
