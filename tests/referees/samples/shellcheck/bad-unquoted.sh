#!/bin/sh
set -eu
name=$1
rm -r /tmp/$name
