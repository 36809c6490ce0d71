// Installing this project never downloads a browser: see scripts/writers/pdf/browser/ for where one is found.
module.exports = { skipDownload: true }
