// Package rosetta stands in the place of a module that the proxy does not have. It only matters on macOS,
// where it tells Apple's translator.
package rosetta

import "runtime"

// Enabled says whether the process is being translated.
func Enabled() bool { return false }

// NativeArch is the machine's own architecture.
func NativeArch() string { return runtime.GOARCH }
