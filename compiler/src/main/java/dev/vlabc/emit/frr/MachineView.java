package dev.vlabc.emit.frr;

import java.util.List;

/**
 * What the template of a machine sees.
 *
 * @param header where the file comes from, a line each
 * @param ports interfaces to its leaves
 */
public record MachineView(
    List<String> header,
    String hostname,
    long asn,
    SwitchView.Family v4,
    SwitchView.Family v6,
    List<SwitchView.NumberedLink> links,
    List<String> ports) {}
