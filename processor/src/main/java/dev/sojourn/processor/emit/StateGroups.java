package dev.sojourn.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sojourn.processor.analyse.States;
import dev.sojourn.processor.flow.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which states stand in one method. HotSpot compiles no method of more than 8,000 bytes, so a long {@code resume()} is
 * split: each group of states has a method of its own, and a jump to another group goes through {@code resume()}.
 */
final class StateGroups {
    /** Characters of source per byte of code, at least: what was measured lies between 1.4 and 4. */
    private static final double CHARACTERS_PER_BYTE = 1.4;

    private static final int LIMIT = (int) (7000 * CHARACTERS_PER_BYTE);

    /** Indentation and comments. */
    private static final Pattern NO_CODE = Pattern.compile("(?m)^\\s+|//.*$");

    private final States states;
    private final MemberNames members;
    private final List<List<Block>> groups;
    private final boolean isTooLong;
    private List<Block> current;

    private StateGroups(States states, MemberNames members, List<List<Block>> groups, boolean isTooLong) {
        this.states = states;
        this.members = members;
        this.groups = groups;
        this.isTooLong = isTooLong;
        this.current = groups.get(0);
    }

    /** All states in one group. */
    static StateGroups one(States states, MemberNames members) {
        return new StateGroups(states, members, List.of(states.inOrder()), false);
    }

    /** As many groups as it takes, given the text of each state. */
    static StateGroups of(States states, MemberNames members, Map<Block, CodeBlock> texts) {
        Map<Block, Integer> sizes = new HashMap<>();
        texts.forEach((state, text) -> sizes.put(state, size(text)));
        if (sizes.values().stream().mapToInt(size -> size).sum() <= LIMIT) {
            return one(states, members);
        }
        boolean isTooLong = sizes.values().stream().anyMatch(size -> size > 8000 * CHARACTERS_PER_BYTE);
        List<List<Block>> groups = new ArrayList<>();
        List<Block> group = new ArrayList<>();
        int size = 0;
        for (Block state : states.inOrder()) {
            int more = sizes.get(state);
            if (!group.isEmpty() && size + more > LIMIT) {
                groups.add(group);
                group = new ArrayList<>();
                size = 0;
            }
            group.add(state);
            size += more;
        }
        groups.add(group);
        return new StateGroups(states, members, groups, isTooLong);
    }

    private static int size(CodeBlock text) {
        return NO_CODE.matcher(text.toString()).replaceAll("").length();
    }

    /** Whether there is a state that alone is longer than HotSpot compiles. */
    boolean isTooLong() {
        return isTooLong;
    }

    boolean isSplit() {
        return groups.size() > 1;
    }

    List<List<Block>> groups() {
        return groups;
    }

    /** Says in which group what is written next stands. */
    void enter(List<Block> group) {
        current = group;
    }

    /** {@code states0To11}. */
    String methodName(List<Block> group) {
        return "states" + states.number(group.get(0)) + "To" + states.number(group.get(group.size() - 1));
    }

    /** How a jump ends, once the state is set. */
    CodeBlock leaveFor(Block target) {
        return current.contains(target) ? CodeBlock.of("continue $L", members.loop()) : CodeBlock.of("return this");
    }
}
