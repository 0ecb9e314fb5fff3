package dev.portwise.relations.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"member_id", "club_id"}))
public class Membership {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "member_id")
    private Member member;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "club_id")
    private Club club;

    @Column(name = "rank_name")
    private String role;

    protected Membership() {}

    Membership(Member member, Club club, String role) {
        this.member = member;
        this.club = club;
        this.role = role;
    }

    public Member getMember() {
        return member;
    }

    public Club getClub() {
        return club;
    }

    public String getRole() {
        return role;
    }

    /** Asks for the id alone, so that the club is not loaded. */
    boolean isIn(Club other) {
        return club.getId().equals(other.getId());
    }

    void promote() {
        role = "chair";
    }
}
