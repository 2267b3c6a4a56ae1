package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"sigs.k8s.io/yaml"
)

// nobody is the folder of what no Kustomization applies.
const nobody = "-"

// judges are the programs that judge the objects of all labs in one go.
type judges struct{ bin, crds, schemas, cache string }

// writeObjects writes what comes of each unit; what is encrypted, with something in its place.
func (l *lab) writeObjects() error {
	for _, u := range l.units {
		var all bytes.Buffer
		for _, object := range u.objects {
			object := content(object).Object
			if _, encrypted := object["sops"]; encrypted {
				if !u.decrypt {
					l.fault("%s: %s is encrypted, and %s does not decrypt", u.dir, text(object, "metadata", "name"), u.by)
				}
				delete(object, "sops")
				decrypted(object)
			}
			text, err := yaml.Marshal(object)
			if err != nil {
				return err
			}
			fmt.Fprintf(&all, "---\n%s", text)
		}
		if all.Len() == 0 {
			continue
		}
		file := filepath.Join(l.group(u.api), u.dir+".yaml")
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, all.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (l *lab) group(api string) string {
	if api == "" {
		api = nobody
	}
	return filepath.Join(l.objects, api)
}

// decrypted puts something into each encrypted value that the API would take.
func decrypted(object map[string]any) {
	if data, is := object["data"].(map[string]any); is {
		for key := range data {
			data[key] = base64.StdEncoding.EncodeToString([]byte("decrypted"))
		}
	}
}

func (with judges) judge(labs []*lab) error {
	if err := with.kubernetes(labs); err != nil {
		return err
	}
	return with.kubeconform(labs)
}

// kubernetes starts one API server for all.
func (with judges) kubernetes(labs []*lab) error {
	owner := map[string]*lab{}
	arguments := []string{"--bin", with.bin, "--crds", with.crds, "--cache", with.cache}
	var free []string
	for _, l := range labs {
		entries, _ := os.ReadDir(l.objects)
		for _, entry := range entries {
			group := filepath.Join(l.objects, entry.Name())
			owner[group] = l
			if entry.Name() == nobody {
				free = append(free, group)
			} else {
				arguments = append(arguments, "--declared="+group)
			}
		}
	}
	if len(owner) == 0 {
		return nil
	}
	said, err := output(filepath.Join(with.bin, "kube-check"), append(arguments, free...)...)
	if err != nil {
		return err
	}
	var faults []string
	for line := range strings.Lines(said) {
		line = strings.TrimSuffix(line, "\n")
		verdict, is := strings.CutPrefix(line, "kubernetes: ")
		if !is {
			faults = append(faults, line)
			continue
		}
		_, group, _ := strings.Cut(verdict, " ")
		for _, fault := range faults {
			owner[group].fault("%s", strings.ReplaceAll(fault, owner[group].objects+"/", ""))
		}
		faults = nil
	}
	return nil
}

// kubeconform judges custom resources by their JSON Schemas.
func (with judges) kubeconform(labs []*lab) error {
	arguments := []string{with.schemas, "-output", "json"}
	for _, l := range labs {
		if _, err := os.Stat(l.objects); err == nil {
			arguments = append(arguments, l.objects)
		}
	}
	if len(arguments) == 3 {
		return nil
	}
	said, err := output(filepath.Join(with.bin, "kubeconform-check"), arguments...)
	if err != nil {
		return err
	}
	var report struct {
		Resources []struct{ Filename, Kind, Name, Msg string }
	}
	if err := json.Unmarshal([]byte(said), &report); err != nil {
		return fmt.Errorf("kubeconform says: %s", said)
	}
	for _, one := range report.Resources {
		for _, l := range labs {
			if file, is := strings.CutPrefix(one.Filename, l.objects+"/"); is {
				l.fault("%s: %s %s: kubeconform: %s", file, one.Kind, one.Name, one.Msg)
			}
		}
	}
	return nil
}

// output runs a program that ends with 0 or 1, and gives what it says.
func output(program string, arguments ...string) (string, error) {
	said, err := exec.Command(program, arguments...).Output()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		if ended.ExitCode() == 1 {
			return string(said), nil
		}
		return "", fmt.Errorf("%s: %w\n%s%s", filepath.Base(program), err, said, ended.Stderr)
	}
	return string(said), err
}
