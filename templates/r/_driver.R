# Runs many snippets in one session; templates/README.md has the protocol.
word <- commandArgs(trailingOnly = TRUE)[1]
folder <- getwd()
environment <- Sys.getenv()
packages <- search()

say <- function(...) {
  cat(..., "\n", sep = "")
  flush(stdout())
}

run <- function(path) {
  snippet <- new.env(parent = globalenv())
  tryCatch(
    {
      # A script that is started alone echoes nothing but what it prints.
      source(path, local = snippet, echo = FALSE, encoding = "UTF-8")
      TRUE
    },
    error = function(problem) {
      cat(conditionMessage(problem), "\n", sep = "", file = stderr())
      FALSE
    }
  )
}

# What a snippet may have left for the next one.
reset <- function() {
  setwd(folder)
  while (sink.number() > 0) sink()
  added <- setdiff(names(Sys.getenv()), names(environment))
  if (length(added) > 0) Sys.unsetenv(added)
  do.call(Sys.setenv, as.list(environment))
  rm(list = setdiff(ls(globalenv(), all.names = TRUE), kept), envir = globalenv())
  # Connections of the snippet are closed with it, as they would be with its process: they are young, and to look at what is old takes far longer.
  gc(full = FALSE)
}

kept <- c(ls(), "kept", "input", "line", "fields", "ok")
input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  fields <- strsplit(line, "\t", fixed = TRUE)[[1]]
  say(word, " begin ", fields[1])
  ok <- run(paste(fields[-1], collapse = "\t"))
  reset()
  say("\n", word, " end ", fields[1], if (ok) " ok" else " failed")
}
