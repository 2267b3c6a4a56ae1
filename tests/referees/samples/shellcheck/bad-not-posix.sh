#!/bin/sh
set -eu
if [[ -n $1 ]]; then echo one; fi
