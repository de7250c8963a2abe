@rem npm scripts say "exec node ...", so that no shell stands between npm and Callwell to swallow a
@rem signal or an exit code. Windows has no such word: this file is it, found in the current folder.
@%*
