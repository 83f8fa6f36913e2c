# Not supported here: Hawk authentication is left out.
wget -qO- --content-on-error 'http://example.test/p'
