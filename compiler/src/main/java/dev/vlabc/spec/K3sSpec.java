package dev.vlabc.spec;

import java.util.List;
import java.util.Optional;

/** Nodes that are hosts of the lab. */
public record K3sSpec(
    List<Ref> servers,
    List<Ref> agents,
    Optional<DatastoreSpec> datastore,
    Optional<String> storagePath,
    Optional<Ref> storageDisk,
    String upgrades,
    ExtraArgsSpec extraArgs,
    Optional<Ref> token)
    implements ProviderSpec {

  /** {@code sqlite}, {@code etcd} or {@code drbd}, the last with a device and a fence. */
  public record DatastoreSpec(
      String kind,
      Optional<String> device,
      Optional<String> volumeGroup,
      Optional<String> fencing) {}

  static K3sSpec from(Fields fields) {
    Fields storage = fields.record("storage");
    return new K3sSpec(
        fields.refs("servers"),
        fields.refs("agents"),
        fields.choice("datastore", K3sSpec::datastore),
        storage.text("path"),
        storage.ref("disk"),
        fields.text("upgrades").orElse("plan"),
        ExtraArgsSpec.from(fields.record("extraArgs")),
        fields.ref("token"));
  }

  private static DatastoreSpec datastore(String kind, Fields fields) {
    return new DatastoreSpec(
        kind, fields.text("device"), fields.text("volumeGroup"), fields.text("fencing"));
  }
}
