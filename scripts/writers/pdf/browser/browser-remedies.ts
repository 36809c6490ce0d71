/** Commands that provide a browser, one a line: the first without rights over the machine, the second for Debian and Ubuntu. */
export const browserRemedies = [
  'npx puppeteer browsers install chrome-headless-shell',
  'sudo apt-get install -y chromium',
].join('\n')
