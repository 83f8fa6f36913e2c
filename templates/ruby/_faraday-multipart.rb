# Faraday 1, which Debian has, brings its multipart middleware itself; for Faraday 2 it is a gem of this name.
